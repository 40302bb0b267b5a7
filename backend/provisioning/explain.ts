import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { Employee } from '#shared/employee.ts';
import type { Explanation } from '#shared/scope.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import type { Settings } from '#shared/settings.ts';
import type { User } from '#shared/user.ts';
import { explainScope } from './explain-scope.ts';
import { resolveManagers } from './managers.ts';
import { compileRow } from './map-row.ts';
import { personName } from './person-name.ts';
import { makePlan } from './plan.ts';
import type { ScopeContext } from './scope.ts';
import { withSplitName } from './split-name.ts';

type Explaining = ScopeContext & {
  connectionId: string;
  filter: ScopingFilter;
  mapping: AttributeMapping;
  settings: Settings;
  users: readonly User[];
};

/** Why one person is in or out, what each row of the mapping makes of them, and what a cycle would do. */
export function explain(employee: Employee, context: Explaining): Explanation {
  const { connectionId, users, settings, today } = context;
  const owned = users.filter(({ owner }) => owner === connectionId);
  const [person = employee] = resolveManagers(
    [employee],
    owned.filter(({ active }) => active),
  );
  const user = owned.find(({ externalId }) => externalId === employee.id);
  const scope = explainScope(context.filter, employee, context);
  return {
    person: {
      id: employee.id,
      name: personName(employee),
      ...(employee.workEmail === undefined ? {} : { email: employee.workEmail }),
    },
    ...scope,
    mapping: context.mapping.map((row) => {
      const { target, from, map } = compileRow(row, { today, ...settings.tenant });
      return { target, from, ...map(withSplitName(person)) };
    }),
    outcome: outcomeOf(person, scope, context),
    ...(user && { user: { id: user.id, active: user.active, updatedAt: user.updatedAt } }),
  };
}

/** The plan for this person alone. */
function outcomeOf(
  person: Employee,
  { inScope, reason }: Pick<Explanation, 'inScope' | 'reason'>,
  context: Explaining,
): Explanation['outcome'] {
  const { entries } = makePlan({
    ...context,
    people: inScope ? [person] : [],
    outOfScope: new Map(inScope ? [] : [[person.id, reason]]),
    mode: 'incremental',
  });
  const [entry] = entries;
  if (entry) return { action: entry.action, reasons: entry.reasons };
  return { action: inScope ? 'unchanged' : 'none', reasons: [reason] };
}
