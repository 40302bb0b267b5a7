import { z } from 'zod';

const actions = ['create', 'update', 'deactivate', 'reactivate', 'remove', 'skip'] as const;
export const action = z.enum(actions);
export type Action = z.infer<typeof action>;

export const counts = z.object({
  create: z.number(),
  update: z.number(),
  deactivate: z.number(),
  reactivate: z.number(),
  remove: z.number(),
  skip: z.number(),
  unchanged: z.number(),
});
export type Counts = z.infer<typeof counts>;
export const noCounts = (): Counts => ({
  create: 0,
  update: 0,
  deactivate: 0,
  reactivate: 0,
  remove: 0,
  skip: 0,
  unchanged: 0,
});

/** Why: a stable code for programs, a sentence for people. */
export const reason = z.object({ code: z.string(), message: z.string() });
export type Reason = z.infer<typeof reason>;

/** One attribute going from one text to another; absent means empty. Custom ones are `custom.<name>`. */
export const change = z.object({
  attribute: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export type Change = z.infer<typeof change>;

/** What a cycle does, or will do, to one person. `unchanged` people are only counted. */
const planEntry = z.object({
  action,
  externalId: z.string().optional(),
  userId: z.string().optional(),
  name: z.string(),
  email: z.string().optional(),
  changes: z.array(change),
  reasons: z.array(reason),
});
export type PlanEntry = z.infer<typeof planEntry>;

/** Held plans wait for an admin; the reasons say which limit was passed, with numbers. */
const verdict = z.object({ held: z.boolean(), reasons: z.array(reason) });
export type Verdict = z.infer<typeof verdict>;

/** The changes that a cycle would apply. Same people, settings and users give the same hash. */
export const plan = z.object({
  id: z.string(),
  hash: z.string(),
  createdAt: z.iso.datetime(),
  counts,
  entries: z.array(planEntry),
  verdict,
});
export type Plan = z.infer<typeof plan>;
