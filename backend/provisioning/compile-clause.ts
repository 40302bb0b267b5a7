import { RE2JS } from 're2js';
import { addDays } from '#shared/day.ts';
import { employeeAttributes, type Employee } from '#shared/employee.ts';
import { compileExpression } from '#shared/expression.ts';
import type { AttributeClause, Clause } from '#shared/scoping-filter.ts';
import { readTexts } from '#shared/source-attribute.ts';
import { foldText } from './fold-text.ts';
import { remember } from './remember.ts';

/** Whether a person meets one condition. */
export type Test = (employee: Employee) => boolean;

const standard = new Set<string>(employeeAttributes);
const nobody: Test = () => false;

/** True for attributes that can exist: an employee's own, or a custom field. */
export const isSourceAttribute = (name: string): boolean =>
  standard.has(name) || (/^custom\../.test(name) && !(name.slice('custom.'.length) in {}));

/**
 * Compiles one condition. Anything unfinished or unusable (no value, an unknown attribute, a pattern or
 * expression that cannot be read) is met by nobody, negations too, so that it can never widen the scope.
 */
export function compileClause(clause: Clause, today: string): Test {
  if ('expression' in clause) {
    const compiled = compileExpression(clause.expression);
    return compiled.ok ? (employee) => compiled.evaluate(employee, today).value === true : nobody;
  }
  const { attribute, operator } = clause;
  if (!isSourceAttribute(attribute)) return nobody;
  if (operator === 'exists') return (employee) => readTexts(employee, attribute).length > 0;
  if (operator === 'notExists') return (employee) => readTexts(employee, attribute).length === 0;

  const test = compileTest(clause, today);
  if (!test) return nobody;
  const fits = remember(test);
  if (operator === 'notIn' || operator === 'notEquals')
    return (employee) => !readTexts(employee, attribute).some(fits);
  return (employee) => readTexts(employee, attribute).some(fits);
}

/** What a single value must fulfil; undefined when the clause has no usable value. */
function compileTest(
  clause: AttributeClause,
  today: string,
): ((text: string) => boolean) | undefined {
  const values = clause.values.map(foldText).filter((value) => value !== '');
  const first = values[0];
  if (first === undefined) return undefined;
  const some = (compare: (text: string, value: string) => boolean) => (text: string) => {
    const folded = foldText(text);
    return values.some((value) => compare(folded, value));
  };
  switch (clause.operator) {
    case 'contains':
      return some((text, value) => text.includes(value));
    case 'startsWith':
      return some((text, value) => text.startsWith(value));
    case 'endsWith':
      return some((text, value) => text.endsWith(value));
    case 'matches':
      return matchesAny(clause.values);
    case 'before':
      return dayTest((day) => day < first, isoDay(first));
    case 'after':
      return dayTest((day) => day > first, isoDay(first));
    case 'withinDays':
      return daysTest(first, today, 1, (day, limit) => day <= limit);
    case 'olderThanDays':
      return daysTest(first, today, -1, (day, limit) => day < limit);
    default: {
      const wanted = new Set(values);
      return (text) => wanted.has(foldText(text));
    }
  }
}

function matchesAny(sources: readonly string[]): ((text: string) => boolean) | undefined {
  try {
    const patterns = sources.filter(Boolean).map((source) => compilePattern(source));
    return (text) => patterns.some((pattern) => pattern.test(text.normalize('NFC').trim()));
  } catch {
    return undefined;
  }
}

/** A pattern without regard to case, in linear time whatever it is. @throws when it is no pattern */
export const compilePattern = (source: string): RE2JS =>
  RE2JS.compile(source.normalize('NFC'), RE2JS.CASE_INSENSITIVE);

/** The day of a date or of a moment with any offset: the day as it is written (F43). */
const isoDay = (text: string): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];

function dayTest(compare: (day: string) => boolean, wanted: string | undefined) {
  if (wanted === undefined) return undefined;
  return (text: string) => {
    const day = isoDay(text.trim());
    return day !== undefined && compare(day);
  };
}

function daysTest(
  count: string,
  today: string,
  direction: 1 | -1,
  compare: (day: string, limit: string) => boolean,
) {
  if (!/^\d{1,5}$/.test(count)) return undefined;
  const limit = addDays(today, direction * Number(count));
  return dayTest((day) => compare(day, limit), limit);
}
