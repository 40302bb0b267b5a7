import { z } from 'zod';
import { targetAttributes, type TargetAttribute } from './target-attributes.ts';

export type { TargetAttribute };

const moment = z.iso.datetime();

export const requiredTargets: readonly TargetAttribute[] = ['email', 'firstName', 'lastName'];

/** `custom.<name>` is a target of the admin's own. */
export const targetName = z.union([
  z.enum(targetAttributes),
  z.templateLiteral(['custom.', z.string().min(1).max(64)]),
]);
export type TargetName = z.infer<typeof targetName>;

const text = z.string().optional();

/** The attributes of a user that come from the mapping: flat, texts only, so that a diff is exact. */
const userAttributes = z.object({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  gender: text,
  academicTitle: text,
  language: text,
  group: text,
  department: text,
  jobTitle: text,
  location: text,
  country: text,
  managerEmail: text,
  phone: text,
  startDate: text,
  customAttributes: z.record(z.string(), z.string()).default({}),
});
export type UserAttributes = z.infer<typeof userAttributes>;

/** A person in the user store. `owner` is the connection that keeps this user; none for users it never touches. */
export const user = userAttributes.extend({
  id: z.string(),
  externalId: z.string().optional(),
  owner: z.string().optional(),
  active: z.boolean(),
  deactivatedAt: moment.optional(),
  createdAt: moment,
  updatedAt: moment,
});
export type User = z.infer<typeof user>;
