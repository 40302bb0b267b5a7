import type { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import { readXml } from './xml.ts';
import type { RawAnswer } from './transport.ts';

const unreadable = (message: string, hint: string): RollcallError =>
  new RollcallError('unexpected_answer', message, { hint });

const isWebPage = ({ text }: RawAnswer): boolean =>
  /^\s*(<!doctype html|<html)/i.test(text.slice(0, 200));

/**
 * Parses the body of an answer.
 * @throws unexpected_answer for web pages and other unreadable texts, incomplete_read for cut ones
 */
export function readBody(name: string, answer: RawAnswer, format: 'json' | 'xml'): unknown {
  if (isWebPage(answer))
    throw unreadable(
      `${name} answered with a web page, probably a login page.`,
      'Check the company name or address that you entered, and whether a proxy is in between.',
    );
  try {
    return format === 'xml' ? readXml(answer.text) : JSON.parse(answer.text);
  } catch {
    if (answer.text !== '' && !/[\]}>]\s*$/.test(answer.text))
      throw new RollcallError('incomplete_read', `An answer of ${name} breaks off in the middle.`, {
        hint: 'Nothing was changed; the next cycle tries again.',
      });
    throw unreadable(
      `${name} sent an answer that is not ${format === 'xml' ? 'XML' : 'JSON'}.`,
      'If it stays, a proxy in between or a change of the HRIS may be the cause.',
    );
  }
}

/**
 * Checks a body against the shape that the connector expects.
 * @throws unexpected_answer that names the path, never the value
 */
export function checkShape<Body>(name: string, shape: z.ZodType<Body>, body: unknown): Body {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.join('.') || 'the whole answer';
  const expected = issue && 'expected' in issue ? `, expected ${issue.expected}` : '';
  throw new RollcallError(
    'unexpected_answer',
    `${name} sent an answer that cannot be read at ${path}${expected}.`,
    {
      hint: 'The HRIS may have changed, or a right to read this field is missing. Nothing was changed.',
      details: { path },
    },
  );
}
