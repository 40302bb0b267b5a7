import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hc } from 'hono/client';
import { createApp, type AppType } from '../../backend/app.ts';
import { createBackend, resume, stop, type Backend } from '../../backend/backend.ts';
import { readEnv } from '../../backend/env.ts';
import { createLog } from '../../backend/log.ts';
import { openJsonStore } from '../../backend/store/json-store.ts';
import { startSimulator, type StartOptions } from '../simulators/world/start.ts';

export const token = 'a-preset-token-for-tests-of-32-characters';

/** A backend on a data folder of its own, in this process, with a clock that the test moves. */
export async function startBackend(options: {
  hrisBaseUrls?: Record<string, string>;
  dataDir?: string;
  env?: Record<string, string>;
  now?: () => Date;
}) {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'rollcall-')));
  const log: string[] = [];
  const env = readEnv({
    DEMO: '1',
    DATA_DIR: dataDir,
    ROLLCALL_KEY: Buffer.alloc(32, 7).toString('hex'),
    ROLLCALL_TOKEN: token,
    ...options.env,
    ...Object.fromEntries(
      Object.entries(options.hrisBaseUrls ?? {}).map(([id, url]) => [
        `HRIS_BASE_URL_${id.toUpperCase()}`,
        url,
      ]),
    ),
  });
  const store = await openJsonStore({ dataDir, key: Buffer.alloc(32, 7) });
  const backend: Backend = createBackend(env, store, {
    log: createLog({ write: (line) => void log.push(line) }),
    ...(options.now && { now: options.now }),
  });
  const app = createApp(backend);
  await resume(backend);
  const client = hc<AppType>('http://rollcall.test', {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => app.request(input, init),
    headers: { authorization: `Bearer ${token}` },
  });
  return {
    app,
    backend,
    dataDir,
    /** Everything that was logged, as text. */
    log: () => log.join(''),
    api: client.api,
    stop: () => stop(backend),
    async [Symbol.asyncDispose]() {
      await stop(backend);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A backend beside one simulated HRIS. */
export async function startWithSimulator(id: string, people: StartOptions = {}) {
  const simulator = await startSimulator(id, people);
  const running = await startBackend({ hrisBaseUrls: { [id]: simulator.url } });
  return {
    ...running,
    simulator,
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await simulator.close();
    },
  };
}
