import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { clauseAttributes } from './clause-attributes.ts';
import { compileSource } from './map-source.ts';

/** Who somebody is, and whether they work there: needed whatever is mapped. */
const identity = ['id', 'workEmail', 'firstName', 'lastName', 'displayName', 'employmentStatus'];

/**
 * The source attributes that a filter and a mapping look at, so that nothing else need be asked for.
 * Custom fields count as one, `customFields`, beside their own names.
 */
export function neededAttributes(filter: ScopingFilter | undefined, mapping: AttributeMapping) {
  const groups = filter && 'filterGroups' in filter ? filter.filterGroups : [];
  const needed = new Set([
    ...identity,
    ...groups.flatMap(({ clauses }) => clauses.flatMap(clauseAttributes)),
    ...mapping.flatMap((row) => compileSource(row, '').sources),
  ]);
  // A manager's address is looked up by id.
  if (needed.has('managerEmail')) needed.add('managerId');
  if ([...needed].some((name) => name.startsWith('custom.'))) needed.add('customFields');
  return needed;
}
