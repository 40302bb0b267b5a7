import type { Employee } from './employee.ts';
import { readContext } from './expression-context.ts';
import { environment } from './expression-environment.ts';
import { runWithin } from './expression-budget.ts';
import { ExpressionRefused, plainError, type ExpressionError } from './expression-error.ts';
import { inspectExpression } from './expression-rules.ts';
import { toText } from './expression-text.ts';

const MAX_SOURCE = 2000;

/** What an expression says of one person: a text, a yes or no, or nothing; `error` when it cannot say. */
type ExpressionResult = { value?: string | boolean; error?: string };

type CompiledExpression = {
  ok: true;
  /** The source attributes that it reads, e.g. `department`, `custom.Laptop`. */
  attributes: string[];
  /** What it yields, as far as that is known beforehand. */
  yields: 'truth' | 'text' | 'any';
  /** Never throws; the same person and day give the same answer. */
  evaluate(employee: Employee, today: string): ExpressionResult;
};
export type Expression = CompiledExpression | { ok: false; error: ExpressionError };

/**
 * Compiles an expression of the Common Expression Language. Every employee attribute is a variable
 * (a text, '' when the person has no value; `groups` is a list), `custom` holds the custom fields
 * ('' when empty) and `today` the day in the company's calendar.
 * @returns the expression, or where it is wrong (character positions) and why, in a plain sentence
 */
export function compileExpression(source: string): Expression {
  try {
    if (source.length > MAX_SOURCE)
      throw new ExpressionRefused(`An expression has at most ${MAX_SOURCE} characters.`, {
        start: MAX_SOURCE,
        end: source.length,
      });
    const run = environment.parse(source);
    const attributes = inspectExpression(run.ast);
    const { type, error } = run.check();
    if (error) throw error;
    const yields = yieldsOf(type ?? 'dyn', run.ast);
    return {
      ok: true,
      attributes,
      yields,
      evaluate(employee, today) {
        try {
          return resultOf(runWithin(today, () => run(readContext(employee, attributes, today))));
        } catch (error) {
          return { error: plainError(error, source).message };
        }
      },
    };
  } catch (error) {
    return { ok: false, error: plainError(error, source) };
  }
}

function yieldsOf(type: string, whole: { start: number; end: number }) {
  if (type === 'bool') return 'truth';
  if (type === 'dyn') return 'any';
  if (/^(string|int|double|null|list)/.test(type)) return 'text';
  throw new ExpressionRefused('The result must be a text, a number, a list or a yes or no.', whole);
}

function resultOf(value: unknown): ExpressionResult {
  if (typeof value === 'boolean') return { value };
  const text = toText(value);
  return text === '' ? {} : { value: text };
}
