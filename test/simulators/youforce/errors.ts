import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../world/simulator.ts';

const answers = {
  unauthorized: [401, 'Invalid Access Token'],
  forbidden: [403, 'Insufficient scope'],
  notFound: [404, 'Not Found'],
  wrongMethod: [405, 'Method Not Allowed'],
  throttled: [429, 'Too many requests'],
  unavailable: [503, 'Service Unavailable'],
  broken: [500, 'Internal Server Error'],
} as const satisfies Record<Refusal, readonly [ContentfulStatusCode, string]>;

/** The text of a refusal, in a body whose form is not documented. */
export const fail = (c: Context, status: ContentfulStatusCode, message: string): Response =>
  c.json({ fault: { faultstring: message } }, status);

/** Youforce's refusals; none says how long to wait. */
export function refuse(c: Context, refusal: Refusal): Response {
  const [status, message] = answers[refusal];
  return fail(c, status, message);
}
