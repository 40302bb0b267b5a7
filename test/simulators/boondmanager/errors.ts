import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusals, wordsOfHttp } from '../world/refusals.ts';

/** What every answer says of itself. */
export const meta = (isLogged: boolean) => ({
  version: '9.1.78.1',
  isLogged,
  language: 'en',
  ...(isLogged && { login: 'admin@brennholt.example', customer: 'brennholt' }),
});

/** BoondManager's error body: an entry names the parameter or has a title. */
export function fail(
  c: Context,
  status: ContentfulStatusCode,
  { code = String(status), detail = `HTTP ${status} (${c.req.method} ${c.req.path})` } = {},
  parameter?: string,
): Response {
  const about = parameter === undefined ? { title: code } : { source: { parameter } };
  const errors = [{ status: String(status), code, detail, ...about }];
  return c.json({ meta: meta(status !== 401), errors }, status);
}

/** BoondManager's refusals. */
export const refuse = refusals(
  (c, status, _: string) => fail(c, status),
  {
    ...wordsOfHttp,
    forbidden: (c) =>
      fail(c, 403, { detail: 'Potential missing contractual feature(s): appsNoCode' }),
  },
  ['throttled'],
);
