import type { Settings } from '#shared/settings.ts';
import { text } from '../../locales/text.ts';
import { readCron } from './cron.ts';

/** When cycles run: "Every day at 02:00 (Europe/Berlin)". */
export function scheduleWords({ cron, timeZone }: Settings['schedule']): string {
  const rhythm = readCron(cron);
  if (rhythm.kind === 'daily') return text.schedule.daily(rhythm.at, timeZone);
  if (rhythm.kind === 'own') return text.schedule.own(rhythm.cron, timeZone);
  return text.schedule[rhythm.kind];
}
