import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusals } from '../world/refusals.ts';

/** The text of a refusal, in a body whose form is not documented. */
export const fail = (c: Context, status: ContentfulStatusCode, message: string): Response =>
  c.json({ fault: { faultstring: message } }, status);

/** Youforce's refusals; none says how long to wait. */
export const refuse = refusals(fail, {
  unauthorized: [401, 'Invalid Access Token'],
  forbidden: [403, 'Insufficient scope'],
  notFound: [404, 'Not Found'],
  wrongMethod: [405, 'Method Not Allowed'],
  throttled: [429, 'Too many requests'],
  unavailable: [503, 'Service Unavailable'],
  broken: [500, 'Internal Server Error'],
});
