import { number } from '../format.ts';

const users = (n: number) => (n === 1 ? '1 user' : `${number(n)} users`);

/** The dialogs and screens behind the Edit menu. */
export const manage = {
  cancel: 'Cancel',
  paused: 'Paused. Users stay as they are and nothing is read until you resume.',
  resumed: 'Cycles run by the timer again.',
  disconnect: {
    title: (hris: string) => `Disconnect ${hris}?`,
    body: (n: number) =>
      `Reading stops at once, the credentials are deleted and nothing runs any more. ${n === 0 ? 'There are no users yet.' : `The ${users(n)} that Rollcall keeps can stay or go.`}`,
    legend: 'What happens to the users',
    keep: (n: number) => `Keep the ${users(n)}`,
    keepHint: 'They stay as they are and are no longer updated.',
    remove: (n: number) => `Remove the ${users(n)}`,
    removeHint: 'They leave your manager site. Users that Rollcall did not make stay.',
    sure: (n: number) => `Type ${number(n)}, so that nobody goes by mistake.`,
    typed: 'Number of users to remove',
    wrong: (n: number) => `This is not ${number(n)}. Nothing was done.`,
    confirm: 'Disconnect',
    confirmKeep: 'Disconnect and keep users',
    confirmRemove: (n: number) => `Disconnect and remove ${users(n)}`,
    kept: (hris: string, n: number) =>
      n === 0
        ? `${hris} is disconnected. Nothing runs any more.`
        : `${hris} is disconnected and ${users(n)} were kept. Nothing runs any more.`,
    removed: (hris: string, n: number) =>
      `${hris} is disconnected and ${users(n)} were removed. Nothing runs any more.`,
  },
  reauthorize: {
    title: (hris: string) => `New credentials for ${hris}`,
    lead: 'Rollcall checks that they belong to the same company. Filter, mapping and users stay as they are.',
    submit: 'Check and save',
    done: (hris: string) => `${hris} accepts the new credentials. The next cycle runs as planned.`,
  },
  settings: {
    title: 'Schedule and limits',
    lead: 'Nothing takes effect before you save. Changes that affect people show their plan first.',
    drafted: 'These settings were changed and not saved yet.',
    draftedHint: 'Save them, or go back to those in force.',
    discard: 'Discard the changes',
    save: 'Save',
    back: 'Cancel',
    saved: 'The settings are saved.',
    savedForLater: 'The settings are saved and take effect with the first plan.',
    fix: 'Correct the marked fields first.',
    unchanged: 'Nothing is changed yet.',
  },
  schedule: {
    title: 'When cycles run',
    legend: 'Cycles run',
    hourly: 'Every hour',
    hourlyHint: 'On the hour. What most companies take.',
    quarter: 'Every 15 minutes',
    quarterHint: 'For those whose people have to be in at once. Asks the HR system more often.',
    daily: 'Every day at a time',
    dailyHint: 'One cycle a day.',
    own: 'By a cron expression',
    ownHint: 'Five fields: minute, hour, day, month, weekday.',
    at: 'Time',
    cron: 'Cron expression',
    zone: 'Time zone',
    zoneHint: (here: string) => `Also decides which day it is for start dates. Yours is ${here}.`,
    noZone: 'No time zone with this name',
  },
  removal: {
    title: 'When somebody leaves',
    legend: 'Leavers and people out of scope are',
    remove: 'Removed at once',
    removeHint: 'With the cycle that no longer finds them in scope.',
    deactivate: 'Deactivated first',
    deactivateHint: 'They cannot be enrolled or reached; who comes back is active again.',
    afterDays: 'Removed after',
    afterDaysNote: 'days',
  },
  limits: {
    title: 'When a plan waits for you',
    leave: 'Leaving in one cycle',
    week: 'Leaving within 7 days',
    update: 'Changed in one cycle',
    percent: '% of users',
    percentOr: '% of users, or',
    people: 'users',
    named: (what: string, unit: string) => `${what}, ${unit}`,
    lead: 'Above any of these the whole plan is held, nothing is changed and you decide.',
  },
  tenant: {
    title: 'Your manager site',
    domains: 'Allowed e-mail domains',
    domainsHint:
      'One a line. People with another domain are skipped and the log says so. Empty allows every domain.',
    language: 'Default language',
    languageHint: 'For people whose language the HR system does not know.',
    noLanguage: 'No language with this name',
    seats: 'Seat limit',
    seatsNote: 'optional',
    seatsHint: 'A plan that would go over it is held.',
  },
  mistakes: {
    percent: 'Type a number from 0 to 100.',
    people: 'Type a whole number, 0 or more.',
    days: 'Type a whole number from 0 to 365.',
    domain: (line: string) => `“${line}” is no domain. It looks like example.com.`,
    cron: 'Type five fields, such as 0 6 * * 1-5.',
  },
};
