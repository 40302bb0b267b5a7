import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusals } from '../world/refusals.ts';
import { hexId } from '../world/vendor-ids.ts';

/** Humaans' one form of error. */
export const errorOf = (
  c: Context,
  code: ContentfulStatusCode,
  name: string,
  message: string,
): Response => c.json({ id: hexId(message), code, name, message }, code);

/** The statuses are documented; the names follow the one example there is. */
export const refuse = refusals(
  errorOf,
  {
    unauthorized: [401, 'NotAuthenticated', 'Invalid access token'],
    forbidden: [403, 'Forbidden', 'The token lacks a scope'],
    notFound: [404, 'NotFound', 'Not found'],
    wrongMethod: [405, 'MethodNotAllowed', 'Method not allowed'],
    throttled: [429, 'TooManyRequests', 'Too many requests'],
    unavailable: [503, 'Unavailable', 'Unavailable'],
    broken: [500, 'GeneralError', 'Something went wrong'],
  },
  ['throttled', 'unavailable'],
);
