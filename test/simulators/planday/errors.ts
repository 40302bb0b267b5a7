import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../world/simulator.ts';

const answers = {
  unauthorized: [401, 'Unauthorized'],
  forbidden: [
    403,
    "Your application isn't assigned to the appropriate scope, so it can't perform this action",
  ],
  notFound: [404, "Employee with given id doesn't exist"],
  wrongMethod: [405, 'Method Not Allowed'],
  throttled: [429, 'Too many requests'],
  unavailable: [503, 'Service Unavailable'],
  broken: [500, 'Server error'],
} as const satisfies Record<Refusal, readonly [ContentfulStatusCode, string]>;

/** One of the documented texts, in a body whose form is not documented for all of them. */
export const fail = (c: Context, status: ContentfulStatusCode, title: string): Response =>
  c.json({ title, status }, status);

/** Planday's refusals; how long to wait is told in headers of its own. */
export function refuse(c: Context, refusal: Refusal, retryAfter: number): Response {
  const [status, title] = answers[refusal];
  if (refusal === 'throttled') {
    c.header('x-ratelimit-limit', '20, 20;w=1, 750;w=60, 100;w=1, 2000;w=60');
    c.header('x-ratelimit-remaining', '0');
    c.header('x-ratelimit-reset', String(retryAfter));
  }
  return fail(c, status, title);
}
