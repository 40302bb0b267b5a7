import { Cron } from 'croner';
import { describe, expect, test } from 'vitest';
import { readCron, writeCron, type Rhythm } from '../../../extension/panel/manage/cron.ts';
import { scheduleWords } from '../../../extension/panel/manage/schedule-words.ts';

const rhythms: Rhythm[] = [
  { kind: 'hourly' },
  { kind: 'quarter' },
  { kind: 'daily', at: '02:00' },
  { kind: 'daily', at: '23:59' },
  { kind: 'own', cron: '0 6 * * 1-5' },
];

describe('the schedule', () => {
  test.each(rhythms)('$kind is read as it was written, and the timer understands it', (rhythm) => {
    const cron = writeCron(rhythm);
    expect(readCron(cron)).toEqual(rhythm);
    expect(new Cron(cron, { paused: true }).nextRun()).not.toBeNull();
  });

  test('every day at 04:30 runs at 04:30', () => {
    const cron = new Cron(writeCron({ kind: 'daily', at: '04:30' }), {
      paused: true,
      timezone: 'UTC',
    });
    expect(cron.nextRun('2026-11-23T05:00:00')?.toISOString()).toBe('2026-11-24T04:30:00.000Z');
  });

  test.each(['61 3 * * *', '0 24 * * *', '5 * * * *', '@daily'])(
    '%s is nothing that the choices could show',
    (cron) => {
      expect(readCron(cron)).toEqual({ kind: 'own', cron });
    },
  );

  test('words name the time zone where it matters', () => {
    expect(scheduleWords({ cron: '0 * * * *', timeZone: 'UTC' })).toBe('Every hour');
    expect(scheduleWords({ cron: '0 2 * * *', timeZone: 'Europe/Berlin' })).toBe(
      'Every day at 02:00 (Europe/Berlin)',
    );
  });
});
