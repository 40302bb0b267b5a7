import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../world/simulator.ts';
import { hexId } from '../world/vendor-ids.ts';

/** Humaans' one form of error. */
export const errorOf = (
  c: Context,
  code: ContentfulStatusCode,
  name: string,
  message: string,
): Response => c.json({ id: hexId(message), code, name, message }, code);

/** The statuses are documented; the names follow the one example there is. */
export function refuse(c: Context, refusal: Refusal, retryAfter: number): Response {
  switch (refusal) {
    case 'unauthorized':
      return errorOf(c, 401, 'NotAuthenticated', 'Invalid access token');
    case 'forbidden':
      return errorOf(c, 403, 'Forbidden', 'The token lacks a scope');
    case 'notFound':
      return errorOf(c, 404, 'NotFound', 'Not found');
    case 'wrongMethod':
      return errorOf(c, 405, 'MethodNotAllowed', 'Method not allowed');
    case 'throttled':
      c.header('Retry-After', String(retryAfter));
      return errorOf(c, 429, 'TooManyRequests', 'Too many requests');
    case 'unavailable':
      c.header('Retry-After', String(retryAfter));
      return errorOf(c, 503, 'Unavailable', 'Unavailable');
    case 'broken':
      return errorOf(c, 500, 'GeneralError', 'Something went wrong');
  }
}
