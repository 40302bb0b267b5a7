import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hc } from 'hono/client';
import type { AppType } from '../../backend/app.ts';
import { readEnv } from '../../backend/env.ts';
import { createLog } from '../../backend/log.ts';
import { serve } from '../../backend/serve.ts';

const token = 'a-preset-token-for-tests-of-32-characters';
const silent = createLog({ write: () => undefined });

/** A backend on a port and a data folder of its own, which can be stopped and started again. @param more of its environment */
export async function serveBackend(
  hrisBaseUrls: Record<string, string>,
  more: Record<string, string> = {},
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-data-'));
  const env = readEnv({
    DEMO: '1',
    PORT: '0',
    DATA_DIR: dataDir,
    ROLLCALL_KEY: Buffer.alloc(32, 7).toString('hex'),
    ROLLCALL_TOKEN: token,
    ...more,
    ...Object.fromEntries(
      Object.entries(hrisBaseUrls).map(([id, url]) => [`HRIS_BASE_URL_${id.toUpperCase()}`, url]),
    ),
  });
  let serving = await serve(env, silent);
  const { url } = serving;
  const again = { ...env, port: Number(new URL(url).port) };

  return {
    url,
    /** The API, typed, with the token of whoever runs the backend. */
    api: hc<AppType>(url, { headers: { authorization: `Bearer ${token}` } }).api,
    pairingCode: () => serving.pairingCode,
    users: () => serving.store.users(),
    stop: () => serving.close(),
    async start() {
      serving = await serve(again, silent);
    },
    async close() {
      await serving.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
