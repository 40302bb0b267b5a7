import { z } from 'zod';

const share = z.number().min(0).max(100);
const people = z.number().int().min(0);

const schedule = z.strictObject({ cron: z.string(), timeZone: z.string() });

const removal = z.strictObject({
  policy: z.enum(['remove', 'deactivate']),
  /** After how many days deactivated users are removed. */
  afterDays: z.number().int().min(0).max(365),
});

/** Above these a plan is held. Shares are percent of the users that the connection owns. */
const limits = z.strictObject({
  /** Removals and deactivations in one cycle. */
  leavePercent: share,
  leaveCount: people,
  /** The same, summed over the last seven days: slow bleeding. */
  weekLeavePercent: share,
  /** Changed users in one cycle. */
  updatePercent: share,
  updateCount: people,
});

const tenant = z.strictObject({
  /** None means any domain. */
  emailDomains: z.array(z.string().toLowerCase()).max(500),
  language: z.string(),
  seatLimit: people.optional(),
});

/** How a connection behaves, apart from who is in scope and what is mapped. */
export const settings = z.strictObject({ schedule, removal, limits, tenant });
export type Settings = z.infer<typeof settings>;

/** What an admin changes: what is left out stays as it is. No seat limit is `null`. */
export const settingsChange = z.strictObject({
  schedule: schedule.partial().optional(),
  removal: removal.partial().optional(),
  limits: limits.partial().optional(),
  tenant: tenant.extend({ seatLimit: people.nullable() }).partial().optional(),
});
export type SettingsChange = z.infer<typeof settingsChange>;

export const defaultSettings = (): Settings => ({
  schedule: { cron: '0 * * * *', timeZone: 'UTC' },
  removal: { policy: 'remove', afterDays: 30 },
  limits: {
    leavePercent: 20,
    leaveCount: 500,
    weekLeavePercent: 40,
    updatePercent: 60,
    updateCount: 5000,
  },
  tenant: { emailDomains: [], language: 'en' },
});

/** Settings with a change. */
export function changeSettings(before: Settings, change: SettingsChange): Settings {
  const { seatLimit, ...tenant } = { ...before.tenant, ...change.tenant };
  return {
    schedule: { ...before.schedule, ...change.schedule },
    removal: { ...before.removal, ...change.removal },
    limits: { ...before.limits, ...change.limits },
    tenant: { ...tenant, ...(typeof seatLimit === 'number' && { seatLimit }) },
  } as Settings;
}
