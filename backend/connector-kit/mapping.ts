import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { TargetAttribute } from '#shared/user.ts';

const standard: Partial<Record<TargetAttribute, string>> = {
  email: 'workEmail',
  firstName: 'firstName',
  lastName: 'lastName',
  gender: 'gender',
  language: 'language',
  group: 'department',
  department: 'department',
  jobTitle: 'jobTitle',
  location: 'location',
  country: 'country',
  managerEmail: 'managerEmail',
  phone: 'phone',
  startDate: 'startDate',
};

/**
 * The usual mapping of a new connection.
 * @param options.without targets for which this HRIS has nothing
 * @param options.from another source for a target than the usual one
 */
export const standardMapping = (
  options: { without?: TargetAttribute[]; from?: Partial<Record<TargetAttribute, string>> } = {},
): AttributeMapping =>
  Object.entries({ ...standard, ...options.from })
    .filter(([target]) => !options.without?.includes(target as TargetAttribute))
    .map(([target, source]) => ({
      target: target as TargetAttribute,
      type: 'direct',
      source,
      applyOn: 'always',
    }));
