import type { Facet } from '#shared/scope.ts';
import type { AttributeClause, Clause, Operator, ScopingFilter } from '#shared/scoping-filter.ts';
import { inputFor, operatorsFor } from './operators.ts';

/** A filter while it is edited: it may be unfinished, and groups survive a look at "everybody". */
export interface FilterDraft {
  everyone: boolean;
  groups: readonly (readonly Clause[])[];
  include: readonly string[];
  exclude: readonly string[];
}

const employed: ReadonlySet<string> = new Set(['active', 'leave']);

/** The draft of a saved filter; without one a start that is seldom wrong: people who are employed now. */
export function draftOf(filter: ScopingFilter | undefined, facets: readonly Facet[]): FilterDraft {
  const exceptions = filter?.exceptions ?? { include: [], exclude: [] };
  if (filter && 'filterGroups' in filter)
    return {
      everyone: false,
      groups: filter.filterGroups.map(({ clauses }) => clauses),
      ...exceptions,
    };
  return { everyone: filter !== undefined, groups: [[startingClause(facets)]], ...exceptions };
}

function startingClause(facets: readonly Facet[]): AttributeClause {
  const status = facets.find(({ attribute }) => attribute === 'employmentStatus');
  const values = status?.values.map(({ value }) => value).filter((value) => employed.has(value));
  if (values?.length) return { attribute: 'employmentStatus', operator: 'in', values };
  return newClause(facets[0]);
}

/** A condition on an attribute that has no value yet. */
export function newClause(facet: Facet | undefined): AttributeClause {
  const operator = facet ? operatorsFor(facet)[0] : undefined;
  return { attribute: facet?.attribute ?? 'department', operator: operator ?? 'in', values: [] };
}

/** The filter that a draft stands for; undefined while a part of it is not finished. */
export function filterOf({ everyone, groups, ...named }: FilterDraft): ScopingFilter | undefined {
  const exceptions = { include: [...named.include], exclude: [...named.exclude] };
  if (everyone) return { everyone: true, exceptions };
  if (groups.length === 0 || groups.some((clauses) => clauses.some(isUnfinished))) return undefined;
  return { filterGroups: groups.map((clauses) => ({ clauses: clauses.map(written) })), exceptions };
}

/** Without the place for a further text that is still empty. */
const written = (clause: Clause): Clause =>
  'attribute' in clause
    ? { ...clause, values: clause.values.filter((value) => value !== '') }
    : clause;

/** The draft with one group replaced; a group without conditions vanishes. */
export function withGroup(
  draft: FilterDraft,
  at: number,
  clauses: readonly Clause[] | undefined,
): FilterDraft {
  const groups = clauses?.length
    ? draft.groups.with(at, clauses)
    : draft.groups.filter((_, index) => index !== at);
  return { ...draft, groups };
}

/** A clause about another attribute: the operator stays where it makes sense, values never do. */
export function withAttribute(clause: AttributeClause, facet: Facet): AttributeClause {
  const fits = operatorsFor(facet).includes(clause.operator);
  return fits
    ? { attribute: facet.attribute, operator: clause.operator, values: [] }
    : newClause(facet);
}

/** A clause with another operator: values stay where they are entered in the same way. */
export function withOperator(clause: AttributeClause, operator: Operator): AttributeClause {
  const same = inputFor(operator) === inputFor(clause.operator);
  return { ...clause, operator, values: same ? clause.values : [] };
}

/** Whether a condition still waits for a value or its expression. */
export const isUnfinished = (clause: Clause): boolean =>
  'expression' in clause
    ? clause.expression.trim() === ''
    : inputFor(clause.operator) !== 'none' && clause.values.every((value) => value === '');

/** The first condition after which nobody is left, where that is so in every group. */
export function emptiedBy(
  { everyone, groups }: FilterDraft,
  answer: readonly { left: readonly number[] }[],
): Clause | undefined {
  if (everyone || answer.some(({ left }) => left.at(-1) !== 0)) return undefined;
  return groups[0]?.[answer[0]?.left.indexOf(0) ?? -1];
}
