import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A JSON object whose list `key` is made of texts that are JSON already: a page costs one join. */
export function jsonList(
  envelope: Readonly<Record<string, unknown>>,
  key: string,
  texts: readonly string[],
): string {
  const rest = JSON.stringify(envelope).slice(1);
  return `{${JSON.stringify(key)}:[${texts.join(',')}]${rest === '}' ? '' : ','}${rest}`;
}

/** The same as the answer to a request. */
export const answerList = (
  c: Context,
  envelope: Readonly<Record<string, unknown>>,
  key: string,
  texts: readonly string[],
): Response => c.body(jsonList(envelope, key, texts), 200, { 'Content-Type': 'application/json' });

/** Ends a request from anywhere in a simulator with this answer; to be thrown. */
export const refusal = (res: Response): HTTPException =>
  new HTTPException(res.status as ContentfulStatusCode, { res });

/** A whole number within bounds, from a query parameter; undefined when it is none. */
export function wholeNumber(
  text: string | undefined,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
) {
  if (text === undefined || !/^\d+$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}
