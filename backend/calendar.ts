/** Today's date in a time zone, `YYYY-MM-DD`: scope and dates follow the company's calendar, not the server's. */
export function todayIn(timeZone: string, now: Date): string {
  // sv-SE writes ISO dates.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
