import { z } from 'zod';

/** A calendar day in the company's own calendar; never a moment, so no time zone can shift it. */
const dayString = z.iso.date();

const text = z.string().min(1).optional();

export const customValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** A person as the HRIS has them: the one shape that every connector yields. Absent values are left out. */
export const employee = z.object({
  id: z.string().min(1),
  workEmail: text,
  personalEmail: text,
  firstName: text,
  lastName: text,
  displayName: text,
  employeeNumber: text,
  jobTitle: text,
  department: text,
  team: text,
  division: text,
  costCenter: text,
  legalEntity: text,
  location: text,
  country: text,
  managerId: text,
  managerEmail: text,
  employmentType: text,
  employmentStatus: z.enum(['active', 'pending', 'leave', 'inactive']),
  startDate: dayString.optional(),
  terminationDate: dayString.optional(),
  language: text,
  phone: text,
  gender: text,
  groups: z.array(z.string()).default([]),
  customFields: z.record(z.string(), customValue).default({}),
});

export type Employee = z.infer<typeof employee>;
export type CustomValue = z.infer<typeof customValue>;

/** Names of the single-valued attributes of an employee, in the order in which people expect them. */
export const employeeAttributes = Object.keys(employee.shape).filter(
  (name) => name !== 'customFields',
) as Exclude<keyof Employee, 'customFields'>[];
