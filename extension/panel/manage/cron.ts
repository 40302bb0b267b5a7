/** How often cycles run, as an admin chooses it; anything else is a cron expression of their own. */
export type Rhythm =
  | { kind: 'hourly' }
  | { kind: 'quarter' }
  | { kind: 'daily'; at: string }
  | { kind: 'own'; cron: string };

const hourly = '0 * * * *';
const quarter = '*/15 * * * *';
const daily = /^(\d{1,2}) (\d{1,2}) \* \* \*$/;

/** Reads a cron expression. */
export function readCron(cron: string): Rhythm {
  if (cron === hourly) return { kind: 'hourly' };
  if (cron === quarter) return { kind: 'quarter' };
  const [, minute, hour] = daily.exec(cron) ?? [];
  if (minute === undefined || hour === undefined || Number(minute) > 59 || Number(hour) > 23)
    return { kind: 'own', cron };
  return { kind: 'daily', at: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
}

/** The cron expression of a rhythm. */
export function writeCron(rhythm: Rhythm): string {
  if (rhythm.kind === 'hourly') return hourly;
  if (rhythm.kind === 'quarter') return quarter;
  if (rhythm.kind === 'own') return rhythm.cron;
  const [hour, minute] = rhythm.at.split(':').map(Number);
  return `${minute ?? 0} ${hour ?? 0} * * *`;
}
