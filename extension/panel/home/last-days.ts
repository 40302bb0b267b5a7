import type { Cycle } from '#shared/cycle.ts';

/** What happened on one day. */
export interface Day {
  /** Its midnight in the browser's time zone. */
  at: number;
  joined: number;
  changed: number;
  left: number;
  /** Plans that were held. */
  held: number;
}

/** Who joined, changed and left on each of the last days, today last; days without cycles count nothing. */
export function lastDays(cycles: readonly Cycle[], count: number, now: number): Day[] {
  const days = Array.from({ length: count }, (_, index): Day => {
    const at = midnight(now, index + 1 - count);
    return { at, joined: 0, changed: 0, left: 0, held: 0 };
  });
  const byDay = new Map(days.map((day) => [day.at, day]));
  for (const cycle of cycles) {
    const day = byDay.get(midnight(Date.parse(cycle.endedAt ?? cycle.startedAt)));
    if (!day || cycle.kind === 'initial' || cycle.kind === 'preview') continue;
    if (cycle.state === 'held') day.held += 1;
    if (cycle.state === 'succeeded') add(day, cycle);
  }
  return days;
}

/** All days together. */
export function totalOf(days: readonly Day[]): Omit<Day, 'at'> {
  const total = { joined: 0, changed: 0, left: 0, held: 0 };
  for (const day of days)
    for (const key of ['joined', 'changed', 'left', 'held'] as const) total[key] += day[key];
  return total;
}

function add(day: Day, { counts }: Cycle): void {
  day.joined += counts.create + counts.reactivate;
  day.changed += counts.update;
  day.left += counts.remove + counts.deactivate;
}

/** The start of the day of a moment, or of a day before or after; by the calendar, for days with a clock change are not 24 h. */
function midnight(at: number, days = 0): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
