import { ParseError, TypeError, EvaluationError } from '@marcbachmann/cel-js';
import { ExpressionStopped } from './expression-text.ts';

/** Where an expression is wrong, in characters from its beginning, and why. */
export type ExpressionError = { from: number; to: number; message: string };

/** A rule of ours that an expression breaks, at a place in it. */
export class ExpressionRefused extends Error {
  readonly place: { start: number; end: number };

  constructor(message: string, place: { start: number; end: number }) {
    super(message);
    this.place = place;
  }
}

/** Any error of the expression library as a position and a plain sentence. */
export function plainError(error: unknown, source: string): ExpressionError {
  const from = Math.min(placeOf(error)?.start ?? 0, source.length);
  const to = Math.min(Math.max(placeOf(error)?.end ?? source.length, from), source.length);
  return { from, to, message: sentenceOf(error) };
}

function placeOf(error: unknown): { start: number; end: number } | undefined {
  if (error instanceof ExpressionRefused) return error.place;
  return fromLibrary(error) ? error.range : undefined;
}

const fromLibrary = (error: unknown): error is ParseError | TypeError | EvaluationError =>
  error instanceof ParseError || error instanceof TypeError || error instanceof EvaluationError;

function sentenceOf(error: unknown): string {
  if (error instanceof ExpressionRefused || error instanceof ExpressionStopped)
    return error.message;
  if (!fromLibrary(error)) return 'The expression cannot be evaluated.';
  return sentences[error.code]?.(error.summary) ?? `${error.summary.replace(/\.+$/, '')}.`;
}

/** The library's error codes in the words of an admin. */
const sentences: Readonly<Record<string, (summary: string) => string>> = {
  unexpected_token: (summary) =>
    summary.endsWith('EOF') ? 'The expression ends too early.' : unexpected,
  unexpected_character: () => unexpected,
  expected_token: () => 'A closing bracket, a comma or a colon is missing here.',
  unterminated_string: () => 'A closing quotation mark is missing.',
  reserved_identifier: () => 'This word is reserved and no name of a field.',
  limit_exceeded: () => 'The expression is too large.',
  no_such_overload: noOverload,
  no_matching_overload: () => 'This function does not take these values.',
  invalid_condition_type: () =>
    'What stands before “?” must be a yes or no, such as department == "Sales".',
  incompatible_ternary_branches: () =>
    'Both outcomes of “? :” must be of the same kind, for example two texts.',
  invalid_logical_operand: () => '“&&” and “||” connect conditions such as department == "Sales".',
  invalid_comprehension_range: () => 'Only lists can be searched with exists, all, filter or map.',
  cannot_index_type: () => 'This is a single value, so it has no parts in brackets.',
  no_such_key: () => 'There is no entry with this name or number.',
  invalid_index_type: () => 'The place in a list is a number.',
  int_conversion_error: () => 'This text is no whole number.',
  double_conversion_error: () => 'This text is no number.',
  division_by_zero: () => 'Nothing can be divided by zero.',
  modulo_by_zero: () => 'Nothing can be divided by zero.',
  numeric_overflow: () => 'The number is too large.',
};

const unexpected = 'Something is unexpected here; perhaps an operator or a comma is missing.';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a number',
  double: 'a number',
  bool: 'a yes or no',
  null: 'nothing',
};
const kindOf = (type: string) =>
  kinds[type] ?? (type.startsWith('list') ? 'a list' : 'such a value');

function noOverload(summary: string): string {
  const bare = summary.replace(/dyn<(\w+)>/g, '$1');
  const [, left = '', operator = '', right = ''] = /: (.+) (\S+) (.+)$/.exec(bare) ?? [];
  if (operator === 'in') return '“in” looks into a list; use contains(…) for texts.';
  if (operator) return `“${operator}” cannot be used with ${kindOf(left)} and ${kindOf(right)}.`;
  return 'This operator cannot be used with such a value.';
}
