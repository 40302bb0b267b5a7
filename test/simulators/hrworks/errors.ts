import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusals } from '../world/refusals.ts';

/** HR WORKS' error body, which repeats the status. */
export const fail = (
  c: Context,
  status: ContentfulStatusCode,
  type: string,
  errorMessage: string,
): Response => c.json({ errorCode: status, type, errorMessage, additionalErrors: [] }, status);

/** The documented refusals; 429 and 503 are not documented, nor that they carry `Retry-After`. */
export const refuse = refusals(
  fail,
  {
    unauthorized: [401, 'InvalidBearerTokenError', 'The bearer token is invalid or has expired.'],
    forbidden: [403, 'PermissionDeniedError', 'The API access may not do this.'],
    notFound: [404, 'InvalidEndpointError', 'There is nothing here.'],
    wrongMethod: [405, 'InvalidEndpointError', 'The method is not allowed.'],
    throttled: [429, 'InternalServerError', 'Too many requests.'],
    unavailable: [503, 'InternalServerError', 'The service is unavailable.'],
    broken: [500, 'InternalServerError', 'Something went wrong.'],
  },
  ['throttled', 'unavailable'],
);
