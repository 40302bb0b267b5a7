import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const origin = z.url().transform((url) => new URL(url).origin);

/** What a key looks like that was copied whole and alone. */
const visible = /^[!-~]*$/;

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  ROLLCALL_KEY: z.string().optional(),
  ROLLCALL_KEY_FILE: z.string().optional(),
  ROLLCALL_TOKEN: z.string().min(32, 'needs 32 or more characters').optional(),
  MANAGER_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((entry) => entry.trim() !== ''))
    .pipe(z.array(z.string().trim().pipe(origin))),
  BEHIND_TLS: z.enum(['0', '1']).default('0'),
  DEMO: z.enum(['0', '1']).default('0'),
  KOMBO_API_KEY: z.string().regex(visible, 'must be one word').optional(),
  KOMBO_REGION: z.enum(['eu', 'us']).optional(),
  KOMBO_WEBHOOK_SECRET: z.string().regex(visible, 'must be one word').optional(),
});

/** How this process is configured; made from the environment only here. */
export type Env = {
  port: number;
  host: string;
  dataDir: string;
  key: string | undefined;
  keyFile: string;
  token: string | undefined;
  managerOrigins: string[];
  /** A proxy in front of this process speaks https. */
  behindTls: boolean;
  demo: boolean;
  /** Connector id to simulator address; only in a demo. */
  hrisBaseUrls: Map<string, string>;
  /** The account at Kombo, where there is one; without a secret, its webhooks are not listened to. */
  kombo: { apiKey: string; region: 'eu' | 'us'; webhookSecret: string | undefined } | undefined;
};

const BASE_URL = 'HRIS_BASE_URL_';
const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * Reads the environment and refuses an unsafe one.
 * @throws Error whose message is one sentence for each mistake, with what to do
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = variables.safeParse(source);
  if (!parsed.success)
    throw new Error(
      parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}.`).join('\n'),
    );
  const values = parsed.data;
  const demo = values.DEMO === '1';
  const redirected = Object.entries(source).filter(
    (entry): entry is [string, string] => entry[0].startsWith(BASE_URL) && !!entry[1],
  );

  const mistakes = [
    !demo &&
      redirected.length > 0 &&
      `${redirected[0]![0]} sends credentials to another address; it is allowed only with DEMO=1.`,
    demo &&
      !isLoopback(values.HOST) &&
      `The demo may only listen on this machine; leave HOST out (it is ${values.HOST}).`,
    !isLoopback(values.HOST) &&
      values.BEHIND_TLS === '0' &&
      `HOST=${values.HOST} would send tokens unencrypted over the network; put a TLS proxy in front and set BEHIND_TLS=1, or listen on 127.0.0.1.`,
    !demo &&
      values.MANAGER_ORIGINS.some((o) => !o.startsWith('https:')) &&
      'MANAGER_ORIGINS must start with https://, or anyone on the network can change the page.',
    !values.KOMBO_API_KEY &&
      (values.KOMBO_REGION || values.KOMBO_WEBHOOK_SECRET) &&
      'KOMBO_REGION and KOMBO_WEBHOOK_SECRET belong to a Kombo account; set KOMBO_API_KEY too, or leave them out.',
  ].filter((mistake) => typeof mistake === 'string' && mistake !== '');
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));

  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    key: values.ROLLCALL_KEY,
    keyFile: resolve(values.ROLLCALL_KEY_FILE ?? join(homedir(), '.config', 'rollcall', 'key')),
    token: values.ROLLCALL_TOKEN,
    managerOrigins: values.MANAGER_ORIGINS,
    behindTls: values.BEHIND_TLS === '1',
    demo,
    hrisBaseUrls: new Map(
      redirected.map(([name, url]) => [name.slice(BASE_URL.length).toLowerCase(), url]),
    ),
    kombo: values.KOMBO_API_KEY
      ? {
          apiKey: values.KOMBO_API_KEY,
          region: values.KOMBO_REGION ?? 'eu',
          webhookSecret: values.KOMBO_WEBHOOK_SECRET || undefined,
        }
      : undefined,
  };
}
