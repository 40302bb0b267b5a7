import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusal as ends } from '../world/json.ts';
import type { Refusal } from '../world/simulator.ts';

/** The statuses that the documentation gives; the others are the plausible ones. */
const statuses: Readonly<Record<string, ContentfulStatusCode>> = {
  'PLATFORM.AUTHENTICATION_INVALID': 401,
  'PLATFORM.IP_NOT_WHITELISTED': 403,
  'PLATFORM.INTEGRATION_NOT_FOUND': 404,
  'PLATFORM.INPUT_INVALID': 400,
  'PLATFORM.RATE_LIMIT_EXCEEDED': 429,
  'PLATFORM.UNKNOWN_ERROR': 500,
  'INTEGRATION.PERMISSION_MISSING': 403,
  'INTEGRATION.AUTHENTICATION_INVALID': 403,
  'INTEGRATION.SETUP_SYNC_PENDING': 409,
  'INTEGRATION.SETUP_INCOMPLETE': 409,
  'INTEGRATION.QA_FAILED': 409,
  'INTEGRATION.INACTIVE': 403,
  'REMOTE.SERVICE_UNAVAILABLE': 503,
};

/** Kombo's one form of error. The message repeats what was sent, as many do. */
export function errorOf(
  c: Context,
  code: string,
  status: ContentfulStatusCode = statuses[code] ?? 500,
): Response {
  const message = `${code} at ${c.req.path} with ${c.req.header('Authorization')}`;
  const log_url = 'https://app.kombo.dev/brennholt/logs/interactions/8Yh2';
  const error = { code, title: code.toLowerCase(), message, log_url };
  return c.json({ status: 'error', error }, status);
}

/** Ends a request with an error from anywhere; to be thrown. */
export const failure = (c: Context, code: string) => ends(errorOf(c, code));

const codes: Readonly<Record<Refusal, [code: string, status?: ContentfulStatusCode]>> = {
  unauthorized: ['PLATFORM.AUTHENTICATION_INVALID'],
  forbidden: ['INTEGRATION.PERMISSION_MISSING'],
  notFound: ['PLATFORM.INPUT_INVALID', 404],
  wrongMethod: ['PLATFORM.INPUT_INVALID', 404],
  throttled: ['PLATFORM.RATE_LIMIT_EXCEEDED'],
  unavailable: ['REMOTE.SERVICE_UNAVAILABLE'],
  broken: ['PLATFORM.UNKNOWN_ERROR'],
};

/** Kombo's answer to each refusal. Whether it says when to come back is not documented; here it does. */
export function refuse(c: Context, refusal: Refusal, retryAfter: number): Response {
  if (refusal === 'throttled' || refusal === 'unavailable')
    c.header('Retry-After', String(retryAfter));
  return errorOf(c, ...codes[refusal]);
}
