import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('./child-store-program.ts', import.meta.url));

/** A process of its own with a store open. */
export function startChild(dataDir: string, task: 'hold' | 'commit') {
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    [program, dataDir, task],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exit = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    /** What it prints, line by line. */
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    complaints: () => complaints,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
