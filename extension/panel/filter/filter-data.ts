import type { Facet, ScopePerson } from '#shared/scope.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { api, call } from '../../api/client.ts';
import { anybody } from './anybody.ts';
import { askScope } from './ask-scope.ts';
import { sortFacets } from './sort-facets.ts';

/** What the filter builder works with. */
export interface FilterData {
  people: number;
  facets: readonly Facet[];
  /** The saved filter, its excluded people by id where they can be known. */
  filter: ScopingFilter | undefined;
  /** The people whom the filter names. */
  named: readonly ScopePerson[];
}

const most = 1000;

/** Loads values with head-counts, and who is named in a filter. The first look reads everybody. Throws Refused. */
export async function loadFilterData(filter: ScopingFilter | undefined): Promise<FilterData> {
  const [{ people, facets }, included, excluded] = await Promise.all([
    call(api.connection.facets.$get({ query: {} })),
    whoIsIncluded(filter?.exceptions.include ?? []),
    whoIsExcluded(filter?.exceptions.exclude ?? []),
  ]);
  return {
    people,
    facets: sortFacets(facets),
    filter: filter && withExcluded(filter, excluded),
    named: [...included, ...excluded],
  };
}

async function whoIsIncluded(include: readonly string[]): Promise<ScopePerson[]> {
  if (include.length === 0) return [];
  const clause = { attribute: 'id', operator: 'in' as const, values: [...include] };
  const filter = {
    filterGroups: [{ clauses: [clause] }],
    exceptions: { include: [], exclude: [] },
  };
  return (await askScope({ filter, limit: most })).list;
}

/** Only a keyed hash of the excluded is kept; who they are shows in who is missing from anybody. */
async function whoIsExcluded(exclude: readonly string[]): Promise<ScopePerson[]> {
  if (exclude.length === 0) return [];
  const exceptions = { include: [], exclude: [...exclude] };
  const filter = { ...anybody, exceptions };
  return (await askScope({ filter, show: 'out', limit: most })).list;
}

/** With ids in place of hashes, unless somebody has left the HRIS: then it cannot be told whose hash is whose. */
function withExcluded(filter: ScopingFilter, excluded: readonly ScopePerson[]): ScopingFilter {
  const { include, exclude } = filter.exceptions;
  const known = excluded.length === exclude.length;
  const ids = known ? excluded.map(({ id }) => id) : exclude;
  return { ...filter, exceptions: { include, exclude: ids } };
}
