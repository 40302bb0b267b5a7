import { z } from 'zod';
import { connectionState } from './connection.ts';
import { cycle } from './cycle.ts';
import { reason } from './plan.ts';

/** What the popup shows at a glance. */
export const status = z.object({
  version: z.string(),
  demo: z.boolean(),
  connection: z
    .object({
      hris: z.string(),
      name: z.string(),
      company: z.string().optional(),
      state: connectionState,
    })
    .optional(),
  users: z.number(),
  /** Of these, the users that the connection keeps. */
  owned: z.number(),
  lastCycle: cycle.optional(),
  running: cycle.optional(),
  nextCycle: z.iso.datetime().optional(),
  /** Present when an admin is needed. */
  attention: reason.extend({ planId: z.string().optional() }).optional(),
});
export type Status = z.infer<typeof status>;

/** Who changed what in the settings. Append-only; no secrets, no people. */
export const auditEntry = z.object({
  at: z.iso.datetime(),
  who: z.string(),
  what: z.string(),
  details: z.record(z.string(), z.string()).optional(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** A paired extension or script. The token itself is shown once and kept as a hash. */
export const tokenInfo = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
});
export type TokenInfo = z.infer<typeof tokenInfo>;
