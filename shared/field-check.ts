import { z } from 'zod';
import { right } from './connector-info.ts';

/** How many people have a value of a source attribute. */
const fieldCount = z.object({
  attribute: z.string(),
  label: z.string(),
  custom: z.boolean(),
  filled: z.number(),
});

/** What the HRIS let us read, as counts of all who are employed there: in scope or not, nobody can be told from it. */
export const fieldCounts = z.object({
  at: z.iso.datetime(),
  people: z.number(),
  fields: z.array(fieldCount),
});
export type FieldCounts = z.infer<typeof fieldCounts>;

/** The same for an admin: what is used, and which right may be missing where nobody has a value. */
export const fieldReport = fieldCounts.extend({
  fields: z.array(
    fieldCount.extend({
      /** Mapped or filtered. */
      used: z.boolean(),
      /** Opens the attribute; told only where nobody has a value. */
      right: right.optional(),
    }),
  ),
});
export type FieldReport = z.infer<typeof fieldReport>;
