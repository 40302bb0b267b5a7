import { describeClause } from '#shared/describe-filter.ts';
import type { Employee } from '#shared/employee.ts';
import type { Explanation } from '#shared/scope.ts';
import type { Clause, ScopingFilter } from '#shared/scoping-filter.ts';
import { readTexts } from '#shared/source-attribute.ts';
import { compileClause } from './compile-clause.ts';
import { asksForStatus, isEmployed } from './employed.ts';
import { compileFilter, type ScopeContext } from './scope.ts';

/** Why one person is in or out of scope: the decision, and what each clause found. */
export function explainScope(
  filter: ScopingFilter,
  employee: Employee,
  context: ScopeContext,
): Pick<Explanation, 'inScope' | 'reason' | 'groups'> {
  const groups = 'everyone' in filter ? [] : filter.filterGroups;
  return {
    ...compileFilter(filter, context)(employee),
    groups: groups.map(({ clauses }) => {
      const found = clauses.map((clause) => explainClause(clause, employee, context.today));
      const employed = isEmployed(employee) || asksForStatus(clauses);
      return { met: employed && found.every(({ met }) => met), clauses: found };
    }),
  };
}

function explainClause(clause: Clause, employee: Employee, today: string) {
  const actual = 'attribute' in clause ? readTexts(employee, clause.attribute).join(', ') : '';
  return {
    text: describeClause(clause),
    met: compileClause(clause, today)(employee),
    ...(actual === '' ? {} : { actual }),
  };
}
