const millisecondsOfDay = 86_400_000;

const calendars = new Map<string, (count: number) => string>();

/** The calendar day `count` days after `day` (before it when negative), both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  let calendar = calendars.get(day);
  if (!calendar) calendars.set(day, (calendar = calendarFrom(day)));
  return calendar(count);
}

/** `addDays` from one day, remembered: a company of 100,000 has few different days. */
export function calendarFrom(day: string): (count: number) => string {
  const start = Date.parse(`${day}T00:00:00Z`);
  const known = new Map<number, string>();
  return (count) => {
    let found = known.get(count);
    if (found === undefined) {
      found = new Date(start + count * millisecondsOfDay).toISOString().slice(0, 10);
      known.set(count, found);
    }
    return found;
  };
}
