import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Company = {
  url: string;
  credentials: Record<string, string>;
  people: number;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A simulated Entra ID in a process of its own, so that serving pages costs the measured side nothing. */
export async function openCompany(people: number): Promise<Company> {
  const child = spawn(
    process.execPath,
    ['backend/hris.ts', 'simulate', 'entraid', '--people', String(people)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return {
    ...(JSON.parse(line) as Pick<Company, 'url' | 'credentials' | 'people'>),
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
