import type { Employee } from '#shared/employee.ts';
import type { ScopeAnswer, ScopePerson } from '#shared/scope.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { withoutDiacritics } from '#shared/without-diacritics.ts';
import { countLeft } from './count-left.ts';
import { personDetail, personName } from './person-name.ts';
import { compileFilter, type Decision, type ScopeContext } from './scope.ts';

type View = { show: 'in' | 'out'; search: string; limit: number; cursor?: string | undefined };
type Listed = { employee: Employee; name: string; text: string };

/**
 * Who a filter takes in: the counts, and a page of the people who are in or out, by name.
 * @param view.cursor where the last page ended
 */
export function answerScope(
  everyone: readonly Employee[],
  filter: ScopingFilter,
  view: View,
  context: ScopeContext,
): ScopeAnswer {
  const decide = compileFilter(filter, context);
  const words = searchable(view.search).split(/\s+/).filter(Boolean);
  const from = Number(view.cursor ?? 0) || 0;
  const page: ScopePerson[] = [];
  let inScope = 0;
  let matches = 0;
  for (const listed of listOf(everyone)) {
    const decision = decide(listed.employee);
    if (decision.inScope) inScope += 1;
    if (decision.inScope !== (view.show === 'in')) continue;
    if (!words.every((word) => listed.text.includes(word))) continue;
    if (matches >= from && page.length < view.limit) page.push(personOf(listed, decision));
    matches += 1;
  }
  return {
    people: everyone.length,
    inScope,
    groups: countLeft(filter, everyone, context),
    list: page,
    matches,
    ...(from + page.length < matches && { cursor: String(from + page.length) }),
  };
}

const personOf = ({ employee, name }: Listed, { inScope, reason }: Decision): ScopePerson => ({
  id: employee.id,
  name,
  detail: personDetail(employee),
  inScope,
  reason,
  ...(employee.workEmail !== undefined && { email: employee.workEmail }),
});

const searchable = (text: string) => withoutDiacritics(text).toLowerCase();
const collator = new Intl.Collator(undefined, { sensitivity: 'base' });

/** Sorting 50,000 names takes longer than everything else, so it is done once a read of the HRIS. */
const lists = new WeakMap<readonly Employee[], Listed[]>();

function listOf(everyone: readonly Employee[]): Listed[] {
  const known = lists.get(everyone);
  if (known) return known;
  const list = everyone
    .map((employee) => {
      const name = personName(employee);
      const text = searchable([name, employee.workEmail, personDetail(employee)].join(' '));
      return { employee, name, text };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
  lists.set(everyone, list);
  return list;
}
