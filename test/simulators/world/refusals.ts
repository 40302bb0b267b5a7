import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from './simulator.ts';

/** The words of HTTP itself, for vendors that document none of their own. */
export const wordsOfHttp: Readonly<Record<Refusal, readonly [ContentfulStatusCode, string]>> = {
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  notFound: [404, 'Not Found'],
  wrongMethod: [405, 'Method Not Allowed'],
  throttled: [429, 'Too Many Requests'],
  unavailable: [503, 'Service Unavailable'],
  broken: [500, 'Internal Server Error'],
};

type Answers<Words extends readonly unknown[]> = Readonly<
  Record<
    Refusal,
    | readonly [status: ContentfulStatusCode, ...words: Words]
    | ((c: Context, retryAfter: number) => Response)
  >
>;

/**
 * A vendor's refusals, out of its table of errors.
 * @param fail makes the vendor's error body of a status and words
 * @param answers the status and words of each, or a whole answer where it has another form
 * @param waits which say in `Retry-After` how long to wait
 */
export const refusals =
  <Words extends readonly unknown[]>(
    fail: (c: Context, status: ContentfulStatusCode, ...words: Words) => Response,
    answers: Answers<Words>,
    waits: readonly Refusal[] = [],
  ) =>
  (c: Context, refusal: Refusal, retryAfter = 1): Response => {
    if (waits.includes(refusal)) c.header('Retry-After', String(retryAfter));
    const answer = answers[refusal];
    if (typeof answer === 'function') return answer(c, retryAfter);
    const [status, ...words] = answer;
    return fail(c, status, ...words);
  };
