import { z } from 'zod';

const text = z.string().optional();

/** Somebody at the simulated company, in no vendor's words: every simulator translates from this. */
export const person = z.strictObject({
  key: z.string(),
  /** Grows with the key; vendors whose ids are numbers derive them from it. */
  number: z.int().positive(),
  /** The user name at the company: unique, and there even for people without a mailbox. */
  login: z.string(),
  employeeNumber: text,
  firstName: z.string(),
  preferredName: text,
  lastName: z.string(),
  title: text,
  email: text,
  privateEmail: text,
  jobTitle: text,
  department: text,
  team: text,
  division: text,
  costCenter: text,
  legalEntity: text,
  site: text,
  /** ISO 3166-1 alpha-2; `countries` has the name and the alpha-3 code. */
  country: text,
  managerKey: text,
  employmentType: z.enum(['permanent', 'fixed-term', 'contractor', 'intern']),
  fullTime: z.boolean(),
  startDate: z.iso.date(),
  /** The last day at work, inclusive. */
  terminationDate: z.iso.date().optional(),
  onLeave: z.boolean(),
  language: text,
  phone: text,
  mobile: text,
  gender: z.enum(['female', 'male', 'diverse']).optional(),
  custom: z.strictObject({ laptop: text, costCode: text, languages: z.array(z.string()) }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type Person = z.infer<typeof person>;
export type Status = 'active' | 'pending' | 'leave' | 'inactive';

/** Where somebody stands on a day; the last day at work still counts as active. */
export function statusOn({ startDate, terminationDate, onLeave }: Person, today: string): Status {
  if (terminationDate !== undefined && terminationDate < today) return 'inactive';
  if (startDate > today) return 'pending';
  return onLeave ? 'leave' : 'active';
}

/** The name colleagues use: preferred first name where there is one, without title. */
export const calledName = ({ preferredName, firstName, lastName }: Person): string =>
  `${preferredName ?? firstName} ${lastName}`;
