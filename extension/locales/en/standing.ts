import { fromNow, moment, number, time } from '../format.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${number(n)} people`);
const users = (n: number) => (n === 1 ? '1 user' : `${number(n)} users`);

/** How a connection stands, in a sentence and a half; on the overview and in the popup. */
export const standing = {
  none: 'No HR system connected',
  noneLead: 'Choose yours in the panel; nothing changes before you have seen it.',
  setup: (hris: string) => `The setup of ${hris} is not finished`,
  setupLead: 'Go on where you stopped. Nobody becomes a user before.',
  reading: (hris: string) => `Reading ${hris}`,
  readingLead: (read: number, total: number | undefined) =>
    total === undefined
      ? read === 0
        ? 'Asking for the first page'
        : `${people(read)} so far`
      : `${number(read)} of ${people(total)}`,
  readingSafe: 'It goes on when you close this.',
  mapping: 'The employees are read',
  mappingLead: 'Map the attributes to start.',
  held: 'A plan waits for your decision',
  heldLead: 'It runs only if you approve it.',
  stay: (n: number) =>
    n === 1 ? 'Your 1 user stays as it is.' : `Your ${users(n)} stay as they are.`,
  retry: (at: string) => `The next try is at ${time(at)}, ${fromNow(at)}.`,
  unfinished: 'The last cycle did not come to its end',
  notApplied: 'The last plan was not applied',
  paused: 'Paused',
  pausedLead: 'Nothing is read.',
  inStep: (n: number, hris: string) =>
    n === 1 ? `1 user is in step with ${hris}` : `${users(n)} are in step with ${hris}`,
  last: (at: string, changed: number) =>
    changed === 0
      ? `Last cycle ${moment(at)}: nobody changed.`
      : `Last cycle ${moment(at)}: ${people(changed)} changed.`,
  next: (at: string) => `Next at ${time(at)}, ${fromNow(at)}.`,
  first: 'The first cycle has not run yet.',
};
