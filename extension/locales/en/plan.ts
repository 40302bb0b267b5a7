import type { Action } from '#shared/plan.ts';
import { number, time } from '../format.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${number(n)} people`);
const users = (n: number) => (n === 1 ? '1 user' : `${number(n)} users`);

const groups: Record<Action, string> = {
  create: 'Join',
  update: 'Change',
  deactivate: 'Are deactivated',
  reactivate: 'Come back',
  remove: 'Leave',
  skip: 'Skipped',
};

const marks: Record<Action, string> = {
  create: 'Joins',
  update: 'Changes',
  deactivate: 'Is deactivated',
  reactivate: 'Comes back',
  remove: 'Leaves',
  skip: 'Is skipped',
};

const effects: Record<Action, string> = {
  create: 'New user',
  update: 'User changes',
  deactivate: 'User is deactivated',
  reactivate: 'User is active again',
  remove: 'User is removed',
  skip: 'Nothing: stays as it is',
};

/** What would change, by name, before it happens. */
export const plan = {
  groups,
  marks,
  effects,
  loading: 'Loading the plan',
  planning: (hris: string) => `Comparing ${hris} with your users`,
  title: 'What would change',
  lead: 'By name, before anything happens. What you approve here is exactly what runs.',
  firstTitle: 'The first plan',
  firstLead:
    'These users would be made. Nothing has happened yet; what you approve is exactly what runs.',
  figures: 'What would happen',
  join: 'join',
  change: 'change',
  leave: 'leave',
  deactivated: 'are deactivated',
  back: 'come back',
  skipped: 'skipped',
  same: 'unchanged',

  held: (n: number) => (n === 1 ? 'A limit holds this plan' : 'Limits hold this plan'),
  heldWaiting: 'Nothing has been changed. This plan runs only if you approve it.',
  heldPreview: 'Look through it before you go on. Nothing has been changed.',
  decision: 'Your decision',
  rejectWhat: 'Reject',
  rejectMeans: 'keeps all users. Rollcall reads again in the next cycle.',
  reject: 'Reject the plan',
  rejected: 'The plan is rejected. All users stay; the next cycle plans again.',
  typed: 'To approve, type how many users will leave',
  typedHint: 'Exactly this plan runs. If people or settings change before, it is planned again.',
  typedWrong: (n: number) => `The plan says ${number(n)}.`,
  typeFirst: 'Type the number first',

  changed: 'Something changed in the meantime, so this is a new plan.',
  changedMore: 'Nothing of the old one was applied. Look at this one and approve it.',
  again: 'Plan again',

  search: 'Search a person',
  searchLabel: 'Search people in this plan',
  groupBy: 'Group by',
  byAction: 'what happens',
  byDepartment: 'department',
  noDepartment: 'No department',
  table: 'People in this plan',
  person: 'Person',
  happens: 'What happens',
  why: 'Why',
  becomes: 'becomes',
  emptyValue: 'empty',
  attribute: (label: string) => `${label}:`,
  inGroup: (group: string) => `New user in ${group}`,
  moreChanges: (n: number) => (n === 1 ? 'and 1 more' : `and ${number(n)} more`),
  nobodyFound: 'Nobody found',
  nobodyFoundHint: (search: string) => `Nobody in this plan matches “${search}”.`,
  made: (at: string, n: number) => `Made ${time(at)} from a complete read · ${people(n)}`,

  nothing: 'Nothing would change',
  nothingHint: (n: number) => `Filter and mapping lead to the same ${users(n)} as now.`,
  nothingFirst: 'No user would be made',
  nothingFirstHint: 'Nobody is in scope, or everybody in scope is skipped.',

  edit: 'Keep editing',
  toMapping: 'Back to mapping',
  home: 'Back to the overview',
  start: (n: number) => `Start with ${users(n)}`,
  apply: (n: number) => `Save and apply to ${people(n)}`,
  save: 'Save',
  approve: (n: number) => `Approve for ${people(n)}`,
  approveRemoval: (n: number) => `Approve and remove ${users(n)}`,
  approveDeactivation: (n: number) => `Approve and deactivate ${users(n)}`,
  applying: 'Applying the plan',
  applyingHint: 'HR data are read once more first. You can close this page; it goes on.',
  started: (n: number) => `Done: ${users(n)} made. From now on the timer keeps them in step.`,
  applied: (n: number) =>
    n === 0 ? 'Saved. No user had to change.' : `Done: applied to ${people(n)}.`,
};
