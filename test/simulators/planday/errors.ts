import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusals } from '../world/refusals.ts';

/** One of the documented texts, in a body whose form is not documented for all of them. */
export const fail = (
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  headers: Record<string, string> = {},
): Response => c.json({ title, status }, status, headers);

/** Planday's refusals; how long to wait is told in headers of its own. */
export const refuse = refusals(fail, {
  unauthorized: [401, 'Unauthorized'],
  forbidden: [
    403,
    "Your application isn't assigned to the appropriate scope, so it can't perform this action",
  ],
  notFound: [404, "Employee with given id doesn't exist"],
  wrongMethod: [405, 'Method Not Allowed'],
  throttled: (c, retryAfter) =>
    fail(c, 429, 'Too many requests', {
      'x-ratelimit-limit': '20, 20;w=1, 750;w=60, 100;w=1, 2000;w=60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(retryAfter),
    }),
  unavailable: [503, 'Service Unavailable'],
  broken: [500, 'Server error'],
});
