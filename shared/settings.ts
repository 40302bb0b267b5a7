import { z } from 'zod';

const share = z.number().min(0).max(100);
const people = z.number().int().min(0);

/** Above these a plan is held. Shares are percent of the users that the connection owns. */
const limits = z.strictObject({
  /** Removals and deactivations in one cycle. */
  leavePercent: share.default(20),
  leaveCount: people.default(500),
  /** The same, summed over the last seven days: slow bleeding. */
  weekLeavePercent: share.default(40),
  /** Changed users in one cycle. */
  updatePercent: share.default(60),
  updateCount: people.default(5000),
});

/** How a connection behaves, apart from who is in scope and what is mapped. */
export const settings = z.strictObject({
  schedule: z
    .strictObject({ cron: z.string().default('0 * * * *'), timeZone: z.string().default('UTC') })
    .prefault({}),
  removal: z
    .strictObject({
      policy: z.enum(['remove', 'deactivate']).default('remove'),
      afterDays: z.number().int().min(0).max(365).default(30),
    })
    .prefault({}),
  limits: limits.prefault({}),
  tenant: z
    .strictObject({
      /** None means any domain. */
      emailDomains: z.array(z.string().toLowerCase()).max(500).default([]),
      language: z.string().default('en'),
      seatLimit: people.optional(),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settings>;
export const defaultSettings = (): Settings => settings.parse({});
