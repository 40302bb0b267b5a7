import type { Employee } from '#shared/employee.ts';
import type { ScopeAnswer, ScopePerson } from '#shared/scope.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { countLeft } from './count-left.ts';
import { foldText } from './fold-text.ts';
import { personDetail, personName } from './person-name.ts';
import { compileFilter, type ScopeContext } from './scope.ts';

/** Which part of the people to list: those in or those out, that match a search, from a cursor on. */
export type ScopeView = {
  show: 'in' | 'out';
  search: string;
  cursor?: string | undefined;
  limit: number;
};

/** Who a filter takes in: numbers for everybody, and one page of the list by name. */
export function answerScope(
  everyone: readonly Employee[],
  filter: ScopingFilter,
  view: ScopeView,
  context: ScopeContext,
): ScopeAnswer {
  const decide = compileFilter(filter, context);
  const search = foldText(view.search);
  const from = Math.max(0, Math.trunc(Number(view.cursor ?? 0)) || 0);
  const list: ScopePerson[] = [];
  let inScope = 0;
  let matches = 0;
  for (const employee of byName(everyone)) {
    const decision = decide(employee);
    if (decision.inScope) inScope += 1;
    if (decision.inScope !== (view.show === 'in') || !isFound(employee, search)) continue;
    if (matches >= from && list.length < view.limit)
      list.push({ ...personOf(employee), ...decision });
    matches += 1;
  }
  const next = from + list.length;
  return {
    people: everyone.length,
    inScope,
    groups: countLeft(filter, everyone, context),
    list,
    matches,
    ...(next < matches ? { cursor: String(next) } : {}),
  };
}

const personOf = (employee: Employee): Omit<ScopePerson, 'inScope' | 'reason'> => ({
  id: employee.id,
  name: personName(employee),
  ...(employee.workEmail === undefined ? {} : { email: employee.workEmail }),
  detail: personDetail(employee),
});

function isFound(employee: Employee, search: string): boolean {
  if (search === '') return true;
  const { name, email = '', detail } = personOf(employee);
  return foldText(`${name} ${email} ${detail} ${employee.id}`).includes(search);
}

/** Sorted once for each read, because a filter is tried many times on the same people. */
const sorted = new WeakMap<readonly Employee[], readonly Employee[]>();
function byName(everyone: readonly Employee[]): readonly Employee[] {
  const known = sorted.get(everyone);
  if (known) return known;
  const keyed = everyone.map((employee) => ({
    employee,
    key: `${foldText(employee.lastName ?? employee.displayName ?? '')} ${foldText(employee.firstName ?? '')}\n${employee.id}`,
  }));
  const result = keyed
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ employee }) => employee);
  sorted.set(everyone, result);
  return result;
}
