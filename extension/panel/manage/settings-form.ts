import type { Settings } from '#shared/settings.ts';
import { text } from '../../locales/text.ts';

/** Settings while they are typed: numbers and lists as text, so that nothing half-typed gets lost. */
export interface SettingsForm {
  cron: string;
  timeZone: string;
  policy: Settings['removal']['policy'];
  afterDays: string;
  leavePercent: string;
  leaveCount: string;
  weekLeavePercent: string;
  updatePercent: string;
  updateCount: string;
  emailDomains: string;
  language: string;
  seatLimit: string;
}

export type Mistakes = Partial<Record<keyof SettingsForm, string>>;

const words = text.manage.mistakes;

/** Settings as the form shows them. */
export function formOf({ schedule, removal, limits, tenant }: Settings): SettingsForm {
  return {
    ...schedule,
    policy: removal.policy,
    afterDays: String(removal.afterDays),
    leavePercent: String(limits.leavePercent),
    leaveCount: String(limits.leaveCount),
    weekLeavePercent: String(limits.weekLeavePercent),
    updatePercent: String(limits.updatePercent),
    updateCount: String(limits.updateCount),
    emailDomains: tenant.emailDomains.join('\n'),
    language: tenant.language,
    seatLimit: tenant.seatLimit === undefined ? '' : String(tenant.seatLimit),
  };
}

/** The settings that a form without mistakes means. */
export function settingsOf(form: SettingsForm): Settings {
  const seatLimit = form.seatLimit.trim();
  return {
    schedule: { cron: form.cron.trim(), timeZone: form.timeZone },
    removal: { policy: form.policy, afterDays: Number(form.afterDays) },
    limits: {
      leavePercent: Number(form.leavePercent),
      leaveCount: Number(form.leaveCount),
      weekLeavePercent: Number(form.weekLeavePercent),
      updatePercent: Number(form.updatePercent),
      updateCount: Number(form.updateCount),
    },
    tenant: {
      emailDomains: domainsOf(form),
      language: form.language,
      ...(seatLimit !== '' && { seatLimit: Number(seatLimit) }),
    },
  };
}

const percentFields = ['leavePercent', 'weekLeavePercent', 'updatePercent'] as const;
const countFields = ['leaveCount', 'updateCount'] as const;

/** What is wrong with a form, by field. */
export function mistakesOf(form: SettingsForm): Mistakes {
  const mistakes: Mistakes = {};
  for (const field of percentFields)
    if (!isNumber(form[field], 100)) mistakes[field] = words.percent;
  for (const field of countFields) if (!isWhole(form[field])) mistakes[field] = words.people;
  if (form.seatLimit.trim() !== '' && !isWhole(form.seatLimit)) mistakes.seatLimit = words.people;
  if (!isWhole(form.afterDays, 365)) mistakes.afterDays = words.days;
  if (form.cron.trim().split(/\s+/).length !== 5) mistakes.cron = words.cron;
  const strange = domainsOf(form).find((domain) => !/^[^\s@.]+(\.[^\s@.]+)+$/.test(domain));
  if (strange !== undefined) mistakes.emailDomains = words.domain(strange);
  return mistakes;
}

/** Domains as typed: one a line or with commas, with or without the @. */
const domainsOf = ({ emailDomains }: SettingsForm): string[] => [
  ...new Set(
    emailDomains
      .split(/[\s,;]+/)
      .map((line) => line.replace(/^@/, '').toLowerCase())
      .filter((line) => line !== ''),
  ),
];

function isNumber(typed: string, max: number): boolean {
  const value = Number(typed);
  return typed.trim() !== '' && value >= 0 && value <= max;
}

const isWhole = (typed: string, max = Number.MAX_SAFE_INTEGER): boolean =>
  isNumber(typed, max) && Number.isInteger(Number(typed));
