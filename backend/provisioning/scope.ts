import { describeClause } from '#shared/describe-filter.ts';
import type { Employee } from '#shared/employee.ts';
import type { Reason } from '#shared/plan.ts';
import type { Clause, ScopingFilter } from '#shared/scoping-filter.ts';
import { compileClause, type Test } from './compile-clause.ts';
import { asksForStatus, isEmployed } from './employed.ts';

type Decision = { inScope: boolean; reason: Reason };
export type Scope = (employee: Employee) => Decision;

/** The day in the company's calendar, and the keyed hash by which excluded people are known. */
export type ScopeContext = { today: string; fingerprint: (id: string) => string };

type Group = { tests: Test[]; met: Decision; unmet: Decision[] };

const decision = (inScope: boolean, code: string, message: string): Decision => ({
  inScope,
  reason: { code, message },
});
const everybody = decision(true, 'everyone', 'Everybody is in scope.');
const included = decision(true, 'included', 'Named as an exception: always in scope.');
const excluded = decision(false, 'excluded', 'Named as an exception: never in scope.');
const ended = decision(false, 'employment_ended', 'The employment has ended.');

/**
 * Compiles a filter to the decision about one person. Excluded beats included beats the groups; a
 * group is met when all its clauses are, and one group is enough. Whose employment has ended is out,
 * unless a group asks for the employment status.
 */
export function compileFilter(filter: ScopingFilter, context: ScopeContext): Scope {
  const isExcluded = compileExclusion(filter, context);
  const include = new Set(filter.exceptions.include);
  const decide = 'everyone' in filter ? whoIsEmployed : compileGroups(filter.filterGroups, context);
  return (employee) => {
    const decided = include.has(employee.id) ? included : decide(employee);
    // Asked last, because a keyed hash is dear and those who are out are out anyway.
    return decided.inScope && isExcluded(employee.id) ? excluded : decided;
  };
}

const whoIsEmployed: Scope = (employee) => (isEmployed(employee) ? everybody : ended);

function compileExclusion(filter: ScopingFilter, { fingerprint }: ScopeContext) {
  const exclude = new Set(filter.exceptions.exclude);
  if (exclude.size === 0) return () => false;
  return (id: string) => exclude.has(id) || exclude.has(fingerprint(id));
}

function compileGroups(
  groups: readonly { clauses: readonly Clause[] }[],
  { today }: ScopeContext,
): Scope {
  const compiled = groups.map(({ clauses }) => compileGroup(clauses, today));
  const only = compiled.length === 1 ? compiled[0] : undefined;
  const none = decision(
    false,
    'left_filter',
    `Meets none of the ${compiled.length} groups of conditions.`,
  );
  return (employee) => {
    for (const group of compiled) if (group.tests.every((test) => test(employee))) return group.met;
    if (!isEmployed(employee)) return ended;
    return only?.unmet[only.tests.findIndex((test) => !test(employee))] ?? none;
  };
}

function compileGroup(clauses: readonly Clause[], today: string): Group {
  const texts = clauses.map(describeClause);
  return {
    tests: [
      ...clauses.map((clause) => compileClause(clause, today)),
      ...(asksForStatus(clauses) ? [] : [isEmployed]),
    ],
    met: decision(true, 'meets_filter', `Meets: ${texts.join('; ')}.`),
    unmet: texts.map((text) => decision(false, 'left_filter', `Does not meet: ${text}.`)),
  };
}
