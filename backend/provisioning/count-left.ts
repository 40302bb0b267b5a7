import type { Employee } from '#shared/employee.ts';
import type { ScopeAnswer } from '#shared/scope.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { compileClause } from './compile-clause.ts';
import { asksForStatus, isEmployed } from './employed.ts';

/**
 * For each group of a filter the number of people who are left after each of its clauses, and in the end.
 * @returns one entry a group, none for everybody
 */
export function countLeft(
  filter: ScopingFilter,
  employees: readonly Employee[],
  { today }: { today: string },
): ScopeAnswer['groups'] {
  if ('everyone' in filter) return [];
  return filter.filterGroups.map(({ clauses }) => {
    let left = asksForStatus(clauses) ? employees : employees.filter(isEmployed);
    const counts = clauses.map((clause) => {
      const test = compileClause(clause, today);
      left = left.filter(test);
      return left.length;
    });
    return { people: left.length, left: counts };
  });
}
