/** Whoever the HRIS has, those who have left too: a filter that asks for the status leaves nobody out. */
export const anybody = {
  filterGroups: [
    { clauses: [{ attribute: 'employmentStatus', operator: 'exists' as const, values: [] }] },
  ],
  exceptions: { include: [], exclude: [] },
};
