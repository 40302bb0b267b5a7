import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusals } from '../world/refusals.ts';

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

/** Google's refusals. How long to wait is not said. */
export const refuse = refusals(fail, {
  unauthorized: [401, 'authError', 'Invalid Credentials'],
  forbidden: [403, 'forbidden', 'Not Authorized to access this resource/api'],
  notFound: [404, 'notFound', 'Not Found'],
  wrongMethod: [404, 'notFound', 'Not Found'],
  throttled: [403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'],
  unavailable: [503, 'backendError', 'Service unavailable. Please try again'],
  broken: [500, 'backendError', 'Internal error encountered.'],
});
