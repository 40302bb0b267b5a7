const millisecondsOfDay = 86_400_000;

/** The calendar day `count` days after `day` (before it when negative), both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  const moment = Date.parse(`${day}T00:00:00Z`) + count * millisecondsOfDay;
  return new Date(moment).toISOString().slice(0, 10);
}

/** `addDays` from one day, remembered: a company of 100,000 has few different days. */
export function calendarFrom(day: string): (count: number) => string {
  const known = new Map<number, string>();
  return (count) => {
    let found = known.get(count);
    if (found === undefined) known.set(count, (found = addDays(day, count)));
    return found;
  };
}
