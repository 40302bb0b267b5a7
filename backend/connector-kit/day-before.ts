/**
 * The moment a day earlier, for vendors who do not say in which time zone they read a moment.
 * @param moment ISO, in UTC
 */
export const dayBefore = (moment: string): string =>
  new Date(Date.parse(moment) - 24 * 60 * 60_000).toISOString();
