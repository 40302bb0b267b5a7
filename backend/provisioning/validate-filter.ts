import { isDay } from '#shared/day.ts';
import { employeeAttributes } from '#shared/employee.ts';
import { compileExpression } from '#shared/expression.ts';
import { didYouMean, nearestAttribute } from '#shared/nearest.ts';
import type { AttributeClause, Clause, ScopingFilter } from '#shared/scoping-filter.ts';
import { compilePattern, isSourceAttribute } from './compile-clause.ts';

/** What is wrong in a filter or mapping, and where; `from` and `to` are characters of an expression. */
export type Problem = { path: (string | number)[]; message: string; from?: number; to?: number };

/**
 * Everything in a filter that cannot be used. A clause without values is no problem: it matches nobody.
 * @param known all attributes of the HRIS, custom ones too; without it custom fields pass unseen
 */
export function validateFilter(filter: ScopingFilter, known?: Iterable<string>): Problem[] {
  if ('everyone' in filter) return [];
  const names = known && new Set([...employeeAttributes, ...known]);
  return filter.filterGroups.flatMap(({ clauses }, group) =>
    clauses.flatMap((clause, index) => {
      const place = ['filterGroups', group, 'clauses', index];
      return problemsOf(clause, names).map((problem) => below(place, problem));
    }),
  );
}

const below = (place: Problem['path'], problem: Problem): Problem => ({
  ...problem,
  path: [...place, ...problem.path],
});

function problemsOf(clause: Clause, names: ReadonlySet<string> | undefined): Problem[] {
  if ('expression' in clause) return expressionProblems(clause.expression, names);
  const unknown = unknownAttribute(clause.attribute, names);
  if (unknown !== undefined) return [{ path: ['attribute'], message: unknown }];
  const demand = demands[clause.operator];
  return clause.values.flatMap((value, index) => {
    const message = demand?.(value.trim());
    return message === undefined ? [] : [{ path: ['values', index], message }];
  });
}

/** Why an attribute cannot be used, or undefined when it can. */
export function unknownAttribute(
  name: string,
  names: ReadonlySet<string> | undefined,
): string | undefined {
  if (names ? names.has(name) : isSourceAttribute(name)) return undefined;
  const near = nearestAttribute(name, names ?? employeeAttributes);
  return `The HRIS has no field “${name}”.${didYouMean(near)}`;
}

function expressionProblems(source: string, names: ReadonlySet<string> | undefined): Problem[] {
  const path = ['expression'];
  const compiled = compileExpression(source);
  if (!compiled.ok) return [{ path, ...compiled.error }];
  if (compiled.yields === 'text')
    return [{ path, message: 'A condition must be a yes or no, such as department == "Sales".' }];
  return compiled.attributes.flatMap((attribute) => {
    const message = unknownAttribute(attribute, names);
    return message === undefined ? [] : [{ path, message }];
  });
}

const aDay = (value: string) =>
  isDay(value) ? undefined : 'Give the day as year-month-day, such as 2027-01-31.';
const days = (value: string) =>
  /^\d{1,5}$/.test(value) ? undefined : 'Give a number of days, such as 14.';
const pattern = (value: string) => {
  try {
    compilePattern(value);
    return undefined;
  } catch {
    return 'This is no valid pattern. Look-arounds and back-references are not supported.';
  }
};

const demands: Partial<Record<AttributeClause['operator'], (value: string) => string | undefined>> =
  { before: aDay, after: aDay, withinDays: days, olderThanDays: days, matches: pattern };
