import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../world/simulator.ts';
import { guid } from '../world/vendor-ids.ts';

/** An error of API v1. */
export const errorV1 = (c: Context, status: ContentfulStatusCode, message: string): Response =>
  c.json({ success: false, error: { code: 0, message } }, status);

/** An error of API v2; `kind` is how its documented type ends. */
export const errorV2 = (
  c: Context,
  status: ContentfulStatusCode,
  kind: string,
  detail: string,
  headers: Record<string, string> = {},
): Response =>
  c.body(
    JSON.stringify({
      personio_trace_id: guid(`${c.req.method} ${c.req.path}`).replaceAll('-', ''),
      timestamp: '2026-01-05T10:00:00Z',
      errors: [
        { title: kind, detail, type: `https://developer.personio.de/reference/errors#${kind}` },
      ],
    }),
    status,
    { 'Content-Type': 'application/problem+json', ...headers },
  );

const texts = {
  unauthorized: [401, 'Unauthorized Request'],
  forbidden: [403, 'You are not allowed to do this.'],
  notFound: [404, 'There is no resource for the specified id.'],
  wrongMethod: [405, 'Method not allowed'],
  throttled: [429, 'Too many requests'],
  unavailable: [503, 'Service unavailable'],
  broken: [500, 'Something went wrong'],
} as const satisfies Record<Refusal, readonly [ContentfulStatusCode, string]>;

/** Personio's refusal in the words of the version that was asked. Neither says how long to wait. */
export function refuse(c: Context, refusal: Refusal): Response {
  const [status, message] = texts[refusal];
  if (c.req.path.startsWith('/v1/')) return errorV1(c, status, message);
  // In v2 a missing right looks like a bad token.
  if (refusal === 'forbidden') return refuse(c, 'unauthorized');
  const kind = refusal === 'notFound' ? 'common.resource_not_found' : `common.${refusal}`;
  return errorV2(c, status, kind, message, {
    'x-ratelimit-remaining': refusal === 'throttled' ? '0' : '10',
    'x-ratelimit-replenish-rate': '5',
    'x-ratelimit-burst-capacity': '15',
    'x-ratelimit-requested-tokens': '1',
  });
}
