import { day, number, percent, time } from '../format.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${number(n)} people`);

/** The overview of a running connection. */
export const home = {
  loading: 'Loading the overview',
  sync: 'Sync now',
  stop: 'Stop',
  seePlan: 'See the plan',
  reauthorize: 'Reauthorize',
  resume: 'Resume',
  resumed: 'Cycles run by the timer again.',
  progress: 'People read',
  ended: {
    nobody: 'The cycle has ended. Nobody changed.',
    changed: (n: number) => `The cycle has ended. ${people(n)} changed.`,
    held: 'The cycle has ended. A plan waits for your decision.',
    stopped: 'The cycle was stopped. Nothing was changed.',
    failed: (why: string) => `The cycle failed: ${why}`,
  },
  chartTitle: 'Last 30 days',
  chartSpan: (from: number, to: number) => `${day(from)} to ${day(to)}`,
  chartSummary: (joined: number, left: number, held: number) =>
    `Joins and leaves on each of the last 30 days: ${number(joined)} joined, ${number(left)} left, ${held === 1 ? 'one plan was held' : `${number(held)} plans were held`}.`,
  today: 'Today',
  joined: 'Joined',
  changed: 'Changed',
  left: 'Left',
  held: 'Held',
  asTable: 'Show as a table',
  dayColumn: 'Day',
  firstDay: 'The first full day shows here tomorrow',
  firstDayHint: (n: number, at: string) =>
    n === 1
      ? `1 user joined today at ${time(at)}.`
      : `${number(n)} users joined today at ${time(at)}.`,
  latestTitle: 'Latest cycles',
  allActivity: 'All activity',
  when: 'When',
  kind: 'Kind',
  read: 'People read',
  result: 'Result',
  kinds: {
    initial: 'First reading',
    full: 'Everyone',
    incremental: 'Changes',
    'on-demand': 'One person',
    preview: 'Preview',
  },
  results: {
    nothing: 'Nobody changed',
    staged: 'Read for the setup',
    running: 'Running',
    queued: 'Waiting',
    held: 'Held',
    failed: 'Failed',
    cancelled: 'Stopped',
    aborted: 'Broken off',
  },
  labels: { joined: 'joined', changed: 'changed', left: 'left' },
  problemsTitle: 'Open problems',
  noProblems: 'Nothing needs you',
  noProblemsHint: 'Rollcall calls you with a “!” on its icon when something does.',
  decide: 'Decide',
  heldProblem: 'A plan waits for your decision',
  failedHint: 'Your users stay as they are; the next cycle tries again.',
  failedLook: 'Look',
  reauthorizeHint: 'Your users stay as they are until it has new credentials.',
  skipped: (n: number) =>
    n === 1 ? '1 person cannot become a user' : `${number(n)} people cannot become users`,
  skippedHint: 'The log of the last full cycle says why, person by person.',
  skippedShow: 'Show',
  actionsTitle: 'Quick actions',
  why: 'Why is somebody in or out?',
  whyHint: 'Read live, clause by clause',
  tryFilter: 'Try another filter',
  tryFilterHint: 'See who would join and leave',
  download: 'See and download the users',
  downloadHint: (n: number) => `CSV or Excel, ${people(n)}`,
  howTitle: 'How it runs',
  scope: 'Who',
  inScope: 'In scope',
  ofPeople: (n: number, all: number) => `${number(n)} of ${people(all)}`,
  schedule: 'When',
  leavers: 'Leavers',
  removeAtOnce: 'Removed at once',
  deactivateFirst: (days: number) =>
    days === 1
      ? 'Deactivated, removed after 1 day'
      : `Deactivated, removed after ${number(days)} days`,
  heldAbove: 'Held above',
  limit: (share: number, count: number) =>
    `${percent(share / 100)} or ${number(count)} users leaving`,
};
