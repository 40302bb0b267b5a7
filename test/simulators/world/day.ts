const millisecondsOfDay = 86_400_000;

/** The calendar day `count` days after `day` (before it when negative), both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  const moment = Date.parse(`${day}T00:00:00Z`) + count * millisecondsOfDay;
  return new Date(moment).toISOString().slice(0, 10);
}
