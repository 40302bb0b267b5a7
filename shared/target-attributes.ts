/** What a mapping writes into. Order is the order of screens and exports. Apart from `user.ts`, so that the panel can have the names without zod. */
export const targetAttributes = [
  'email',
  'firstName',
  'lastName',
  'gender',
  'academicTitle',
  'language',
  'group',
  'department',
  'jobTitle',
  'location',
  'country',
  'managerEmail',
  'phone',
  'startDate',
] as const;
export type TargetAttribute = (typeof targetAttributes)[number];
