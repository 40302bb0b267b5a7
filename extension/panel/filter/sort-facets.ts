import type { Facet } from '#shared/scope.ts';

/** What filters are mostly made of, in the order in which people think of it. */
const usual = [
  'department',
  'location',
  'country',
  'legalEntity',
  'employmentType',
  'employmentStatus',
  'startDate',
  'team',
  'division',
  'jobTitle',
];

const rank = ({ attribute, values, kind }: Facet): number => {
  const at = usual.indexOf(attribute);
  if (at >= 0) return at;
  return values.length > 0 || kind === 'date' ? usual.length : usual.length + 1;
};

/** Attributes as they are offered: the usual ones, then those with values to pick from, then the rest; by name within. */
export const sortFacets = (facets: readonly Facet[]): Facet[] =>
  [...facets].sort((one, other) => rank(one) - rank(other) || one.label.localeCompare(other.label));
