import { z } from 'zod';
import { apiError } from './error.ts';
import { action, change, counts, reason } from './plan.ts';

const cycleKinds = ['initial', 'full', 'incremental', 'on-demand', 'preview'] as const;
const cycleKind = z.enum(cycleKinds);
export type CycleKind = z.infer<typeof cycleKind>;

const cycleState = z.enum([
  'queued',
  'running',
  'held',
  'succeeded',
  'failed',
  'cancelled',
  'aborted',
]);
export type CycleState = z.infer<typeof cycleState>;

const moment = z.iso.datetime();

/** How far the reading is, and afterwards the privacy receipt: read, kept, and the rest dropped. */
const people = z.object({
  read: z.number(),
  inScope: z.number(),
  pages: z.number(),
  total: z.number().optional(),
});
export type People = z.infer<typeof people>;

/** One run. */
export const cycle = z.object({
  id: z.string(),
  kind: cycleKind,
  state: cycleState,
  counts,
  people,
  startedAt: moment,
  endedAt: moment.optional(),
  planId: z.string().optional(),
  /** An admin looked at its plan and approved it. */
  approved: z.boolean().optional(),
  error: apiError.optional(),
});
export type Cycle = z.infer<typeof cycle>;

/** The provisioning log: one entry a person whom the cycle touched, skipped or held. */
export const logEntry = z.object({
  cycleId: z.string(),
  at: moment,
  action: z.enum([...action.options, 'hold']),
  externalId: z.string().optional(),
  userId: z.string().optional(),
  name: z.string(),
  changes: z.array(change),
  reasons: z.array(reason),
});
export type LogEntry = z.infer<typeof logEntry>;
