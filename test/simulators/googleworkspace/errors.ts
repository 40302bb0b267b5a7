import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../world/simulator.ts';

/** The error body of Google's APIs. */
export function fail(
  c: Context,
  code: ContentfulStatusCode,
  reason: string,
  message: string,
): Response {
  const errors = [{ message, domain: 'global', reason }];
  return c.json({ error: { code, message, errors } }, code);
}

const texts = {
  unauthorized: [401, 'authError', 'Invalid Credentials'],
  forbidden: [403, 'forbidden', 'Not Authorized to access this resource/api'],
  notFound: [404, 'notFound', 'Not Found'],
  wrongMethod: [404, 'notFound', 'Not Found'],
  throttled: [403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'],
  unavailable: [503, 'backendError', 'Service unavailable. Please try again'],
  broken: [500, 'backendError', 'Internal error encountered.'],
} as const satisfies Record<Refusal, readonly [ContentfulStatusCode, string, string]>;

/** Google's refusals. How long to wait is not said. */
export function refuse(c: Context, refusal: Refusal): Response {
  const [status, reason, message] = texts[refusal];
  return fail(c, status, reason, message);
}
