/** When cycles run, in words. */
export const schedule = {
  hourly: 'Every hour',
  quarter: 'Every 15 minutes',
  daily: (at: string, zone: string) => `Every day at ${at} (${zone})`,
  own: (cron: string, zone: string) => `By ${cron} (${zone})`,
};
