import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../world/simulator.ts';

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

const statuses = {
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  wrongMethod: 405,
  throttled: 429,
  unavailable: 503,
  broken: 500,
} as const satisfies Record<Refusal, ContentfulStatusCode>;

/** BoondManager's refusals. */
export function refuse(c: Context, refusal: Refusal, retryAfter: number): Response {
  if (refusal === 'throttled') c.header('Retry-After', String(retryAfter));
  if (refusal !== 'forbidden') return fail(c, statuses[refusal]);
  return fail(c, 403, { detail: 'Potential missing contractual feature(s): appsNoCode' });
}
