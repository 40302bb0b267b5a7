import type { Context } from 'hono';

/** User name and password of HTTP Basic; absent when the header is missing or no Basic. */
export function basicOf(c: Context): { user: string; password: string } | undefined {
  const encoded = /^Basic ([\w+/=]+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** Whether HTTP Basic carries this user name and password. */
export function isBasic(c: Context, user: string, password: string): boolean {
  const sent = basicOf(c);
  return sent?.user === user && sent.password === password;
}

/** The bearer token; absent when the header is missing or another scheme. */
export const bearerOf = (c: Context): string | undefined =>
  /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
