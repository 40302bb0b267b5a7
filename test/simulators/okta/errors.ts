import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusals } from '../world/refusals.ts';

/** Okta's error body. */
export const fail = (
  c: Context,
  status: ContentfulStatusCode,
  errorCode: string,
  errorSummary: string,
  headers: Record<string, string> = {},
): Response =>
  c.json(
    { errorCode, errorSummary, errorLink: errorCode, errorId: 'oaeFake', errorCauses: [] },
    status,
    headers,
  );

/** Okta's refusals. There is no `Retry-After`: the reset is a moment in Unix seconds. */
export const refuse = refusals(fail, {
  unauthorized: [401, 'E0000011', 'Invalid token provided'],
  forbidden: [403, 'E0000006', 'You do not have permission to perform the requested action'],
  notFound: [404, 'E0000007', 'Not found: Resource not found'],
  wrongMethod: [405, 'E0000022', 'The endpoint does not support the provided HTTP method'],
  throttled: (c, retryAfter) =>
    fail(c, 429, 'E0000047', 'API call exceeded rate limit due to too many requests.', {
      'X-Rate-Limit-Limit': '600',
      'X-Rate-Limit-Remaining': '0',
      'X-Rate-Limit-Reset': String(Math.ceil(Date.now() / 1000) + retryAfter),
    }),
  unavailable: [503, 'E0000010', 'Service is in read only mode'],
  broken: [500, 'E0000009', 'Internal Server Error'],
});
