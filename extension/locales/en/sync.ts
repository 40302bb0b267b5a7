import { number } from '../format.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${number(n)} people`);
const minutes = (n: number) => (n === 1 ? '1 minute' : `${number(n)} minutes`);
const seconds = (n: number) => (n === 1 ? '1 second' : `${number(n)} seconds`);
const duration = (s: number) =>
  s < 60
    ? seconds(s)
    : s % 60 === 0
      ? minutes(s / 60)
      : `${minutes(Math.floor(s / 60))} ${seconds(s % 60)}`;

/** The first reading of everybody in scope. */
export const sync = {
  loading: 'Loading the state of the reading',
  title: (hris: string) => `Reading employees from ${hris}`,
  lead: 'You can close this page. Reading goes on, and the Rollcall badge tells you when it is done.',
  progress: 'Progress',
  of: (total: number | undefined) =>
    total === undefined ? 'people read' : `of ${people(total)} read`,
  bar: 'People read',
  barText: (read: number, total: number | undefined) =>
    total === undefined ? people(read) : `${number(read)} of ${people(total)}`,
  left: (s: number) =>
    s < 60 ? `About ${seconds(s)} left` : `About ${minutes(Math.round(s / 60))} left`,
  starting: (hris: string) => `Waiting for the first answer of ${hris}`,
  pages: (n: number) => (n === 1 ? '1 page' : `${number(n)} pages`),
  pace: (n: number) => `${number(n)} people a second`,
  read: 'Read',
  readHint: 'One page after the other; a page that fails is read again.',
  filter: 'Apply your filter',
  filterHint: 'People outside are dropped here and not kept.',
  filtered: (inScope: number, out: number) => `${number(inScope)} in, ${number(out)} out`,
  stage: 'Stage for mapping',
  stageHint: 'Starts when the last page has arrived.',
  markBusy: 'under way',
  markWait: 'waiting',
  stop: 'Stop',
  stopping: 'Stopping',
  next: 'What comes next',
  steps: [
    {
      what: 'Attribute mapping',
      why: 'Filled in already; you look it over with real people.',
    },
    { what: 'First plan', why: 'Every user that would be made, by name.' },
    { what: 'Start', why: 'Until then your user list stays as it is.' },
  ],

  done: (read: number, inScope: number) =>
    `${number(read)} people read, ${number(inScope)} in scope`,
  doneLead: (s: number) =>
    `It took ${duration(s)}. They wait for the mapping; your user list is as it was.`,
  map: 'Map attributes',
  receipt: 'What was kept',
  receiptRead: 'people read',
  receiptKept: 'in scope, staged',
  receiptDropped: 'out, dropped',
  receiptNote: 'Of people who are out, nothing is kept: no name, no number, no log.',

  stopped: 'Reading was stopped',
  failed: 'Reading did not finish',
  failedLead: 'Nothing was staged and your user list is as it was.',
  again: 'Read again',
  adjust: 'Change the filter',
  reauthorize: 'Enter new credentials',

  none: 'Nothing is being read',
  noneLead: 'The reading starts at the end of the set-up.',
  toSetup: 'Go on with the set-up',
};
