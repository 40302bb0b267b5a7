import { z } from 'zod';
import { reason } from './plan.ts';
import { customValue } from './employee.ts';

/** A value that exists in the HRIS, with the number of people who have it. */
export const facetValue = z.object({ value: z.string(), count: z.number() });
export const facet = z.object({
  attribute: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'date', 'list']),
  /** Most frequent first; at most 1,000. `distinct` is the true number. */
  values: z.array(facetValue),
  distinct: z.number(),
  filled: z.number(),
});
export type FacetValue = z.infer<typeof facetValue>;
export type Facet = z.infer<typeof facet>;

/** A source attribute for the mapping: how full it is and what it looks like. */
export const sourceAttribute = z.object({
  attribute: z.string(),
  label: z.string(),
  custom: z.boolean(),
  filled: z.number(),
  people: z.number(),
  examples: z.array(z.string()),
});
export type SourceAttribute = z.infer<typeof sourceAttribute>;

/** Somebody in the who-is-in list. Lives in memory only. */
const scopePerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  detail: z.string(),
  inScope: z.boolean(),
  reason,
});
export type ScopePerson = z.infer<typeof scopePerson>;

/** Who a filter takes in, with the people left after each clause. */
export const scopeAnswer = z.object({
  people: z.number(),
  inScope: z.number(),
  groups: z.array(z.object({ people: z.number(), left: z.array(z.number()) })),
  list: z.array(scopePerson),
  matches: z.number(),
  cursor: z.string().optional(),
});
export type ScopeAnswer = z.infer<typeof scopeAnswer>;

/** One person tried on a mapping. */
export const mappingTrial = z.object({
  people: z.number(),
  rows: z.array(
    z.object({
      target: z.string(),
      filled: z.number(),
      distinct: z.number(),
      invalid: z.number(),
      error: z.object({ message: z.string(), from: z.number(), to: z.number() }).optional(),
    }),
  ),
  examples: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      values: z.record(z.string(), z.string()),
      sources: z.record(z.string(), customValue),
    }),
  ),
  problems: z.array(
    z.object({ id: z.string(), name: z.string(), detail: z.string(), target: z.string(), reason }),
  ),
});
export type MappingTrial = z.infer<typeof mappingTrial>;

/** One person, read live: what each clause and each mapping row says, and the outcome. */
export const explanation = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string().optional() }),
  inScope: z.boolean(),
  reason,
  groups: z.array(
    z.object({
      met: z.boolean(),
      clauses: z.array(
        z.object({ text: z.string(), met: z.boolean(), actual: z.string().optional() }),
      ),
    }),
  ),
  mapping: z.array(
    z.object({
      target: z.string(),
      from: z.string(),
      value: z.string().optional(),
      problem: reason.optional(),
    }),
  ),
  outcome: z.object({ action: z.string(), reasons: z.array(reason) }),
  user: z.object({ id: z.string(), active: z.boolean(), updatedAt: z.string() }).optional(),
});
export type Explanation = z.infer<typeof explanation>;
