import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { createBackend, resume, stop, type DemoCredentials } from './backend.ts';
import type { Env } from './env.ts';
import { listen } from './listen.ts';
import { openJsonStore } from './store/json-store.ts';
import { readKey } from './store/key.ts';
import type { Store } from './store/store.ts';

export type Serving = { url: string; pairingCode: string; store: Store; close(): Promise<void> };

/**
 * Opens the store, starts the timer and listens.
 * @throws RollcallError or Error with one sentence when the store, the key or the port cannot be had
 */
export async function serve(
  env: Env,
  log: Logger,
  demoCredentials: DemoCredentials = new Map(),
): Promise<Serving> {
  const store = await openJsonStore({ dataDir: env.dataDir, key: await readKey(env) });
  const backend = createBackend(env, store, { log, demoCredentials });
  try {
    const listening = await listen(createApp(backend).fetch, env.host, env.port);
    await resume(backend);
    return {
      url: listening.url,
      pairingCode: backend.pairing.issueCode(),
      store,
      async close() {
        await stop(backend);
        await listening.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
