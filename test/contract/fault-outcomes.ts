import { faults } from '../simulators/world/faults/faults.ts';

/** Faults that must make a read fail, and the codes that say so well. */
export const refusedAs: Record<string, readonly string[]> = {
  'empty-answer': ['empty_read'],
  'login-page': ['unexpected_answer'],
  '500-mid-read': ['hris_error'],
  'error-object-200': ['unexpected_answer', 'hris_error'],
  'cut-connection': ['incomplete_read'],
  'truncated-json': ['incomplete_read', 'unexpected_answer'],
  'malformed-record': ['unexpected_answer'],
  'renamed-field': ['unexpected_answer'],
  'redirect-to-other-host': ['refused_address'],
  'ignore-offset': ['incomplete_read'],
  'repeat-page': ['incomplete_read'],
  '403': ['missing_permission'],
};

/** Settings that make a fault strike in mid-read, for good, and without waiting for minutes. */
export const settings: Record<string, object> = {
  'cut-connection': { times: 50 },
  'truncated-json': { times: 50 },
  slow: { milliseconds: 20 },
  'huge-field': { bytes: 2_000_000 },
};

/** Somebody lacking from a page is invisible where the vendor says neither a total nor that more follow. */
export const invisibleWithoutTotal = new Set(['short-page', 'empty-page']);

/** Vendors of whom it is only known from people what they may show, so that a first look at them comes before the read. */
const looksFirst = new Set(['alexishr', 'entraid', 'hrworks', 'kallidus', 'lucca']);

/** Vendors that leave out what is empty, so that a renamed field looks like one that nobody has. */
export const leavesOutEmpty = new Set(['alexishr']);

/** Vendors that deliver everybody in one answer, and faults that need a second one. */
export const inOneAnswer = new Set(['catalystone', 'haileyhr', 'hibob', 'peoplehr']);
export const needsPages = new Set(['ignore-offset', 'repeat-page']);

/** Vendors whose addresses are another list than people; faults strike at people. */
export const addressesApart = new Set(['cezannehr']);

/** Vendors that throttle without a word on when to come back. */
export const neverSaysHowLong = new Set([
  'afas',
  'breathehr',
  'charliehr',
  'deel',
  'googleworkspace',
  'heavenhr',
  'iriscascade',
  'kallidus',
  'officient',
  'peoplehr',
  'personio',
  'sagehr',
  'youforce',
]);

/** Vendors that issue keys by hand: there is no screen to name, but somebody to write to. */
export const issuedByHand = new Set(['heavenhr', 'iriscascade']);

/** Vendors whose people are put together from several lists: in an empty company, another one is missed first. */
export const missedFirst: Record<string, string> = {
  afas: 'incomplete_read',
  kenjo: 'unexpected_answer',
  youforce: 'incomplete_read',
};

/** A fault that strikes in mid-read: not at a first look, and in the only answer where there is one. */
export const midRead = (hris: string, name: string) => ({
  name,
  at: inOneAnswer.has(hris) ? 1 : faults[name]!.at + (looksFirst.has(hris) ? 1 : 0),
  ...settings[name],
});
