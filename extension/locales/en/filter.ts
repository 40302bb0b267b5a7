import { describeFilter } from '#shared/describe-filter.ts';
import type { Operator, ScopingFilter } from '#shared/scoping-filter.ts';
import { number } from '../format.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${number(n)} people`);

const operators: Record<Operator, string> = {
  in: 'is any of',
  notIn: 'is none of',
  equals: 'is',
  notEquals: 'is not',
  contains: 'contains',
  startsWith: 'starts with',
  endsWith: 'ends with',
  matches: 'matches pattern',
  exists: 'has a value',
  notExists: 'has no value',
  before: 'is before',
  after: 'is after',
  withinDays: 'is within',
  olderThanDays: 'is more than',
};

const statuses: Record<string, string> = {
  active: 'Active',
  pending: 'Not started yet',
  leave: 'On leave',
  inactive: 'Left',
};

/** Why somebody is in or out, where that can be said in fewer words than the backend's. */
const reasons: Record<string, string> = {
  everyone: 'Everybody is in',
  included: 'Always in, by name',
  excluded: 'Never in, by name',
  employment_ended: 'Employment has ended',
};

/** The statuses of employment as words of a sentence. */
function withStatusWords(chosen: ScopingFilter): ScopingFilter {
  if ('everyone' in chosen) return chosen;
  const word = (value: string) => (statuses[value] ?? value).toLowerCase();
  const filterGroups = chosen.filterGroups.map(({ clauses }) => ({
    clauses: clauses.map((clause) =>
      'attribute' in clause && clause.attribute === 'employmentStatus'
        ? { ...clause, values: clause.values.map(word) }
        : clause,
    ),
  }));
  return { ...chosen, filterGroups };
}

/** The filter builder: in the wizard and for adjusting the filter later. */
export const filter = {
  operators,
  statuses,
  sentence: (chosen: ScopingFilter) => `${describeFilter(withStatusWords(chosen))}.`,

  reading: {
    title: (hris: string) => `Reading employees from ${hris}`,
    lead: 'To show the values and head-counts that exist. Kept in memory only, for half an hour.',
    sofar: (read: number, total: number | undefined) =>
      total === undefined ? `${people(read)} so far` : `${number(read)} of ${people(total)}`,
    asking: (hris: string) => `Asking ${hris} for employees`,
  },

  result: {
    label: 'Result',
    inScope: (total: number) => `of ${people(total)} in scope`,
    out: (n: number) => `${number(n)} out`,
    announced: (inScope: number, total: number) =>
      `${number(inScope)} of ${people(total)} in scope.`,
    was: (n: number) => `${number(n)} with the filter in force`,
    counting: 'Counting',
  },

  whom: 'Whom to take in',
  some: 'People who meet conditions',
  someHint: 'New people who meet them join by themselves; people who no longer do leave.',
  everyone: (hris: string) => `Everybody in ${hris}`,
  everyoneHint: 'Contractors and interns too. Only people whose employment has ended stay out.',

  group: (n: number) => `Group ${n}`,
  groupPeople: (n: number) => people(n),
  groupMore: (n: number) => `More for group ${n}`,
  addExpression: 'Add an expression',
  addExpressionHint: 'Advanced: for what conditions cannot say',
  removeGroup: 'Remove this group',
  and: 'and',
  or: 'or',
  addClause: 'Add condition',
  addGroup: 'Add a group',
  addGroupHint: 'People who meet any one group are in.',
  clause: (attribute: string, operator: string) => `${attribute} ${operator}`,
  attribute: 'Attribute',
  operator: 'Condition',
  removeClause: 'Remove this condition',
  noAttribute: 'No such attribute',
  lostAttribute: (name: string) => `${name} (no longer there)`,
  filledFor: (n: number) => number(n),
  left: (left: number, total: number) => `${number(left)} of ${number(total)} left`,
  fewer: (left: number, fewer: number) => `${number(left)} left, ${number(fewer)} fewer`,
  chooseValue: 'Give a value to see how many are left',
  values: (attribute: string) => `Values of ${attribute}`,
  addValue: 'Add a value',
  removeValue: (value: string) => `Remove ${value}`,
  searchValues: 'Search values',
  noValue: 'No such value in the HR system',
  text: (attribute: string) => `Text in ${attribute}`,
  textHint: 'Several: press Enter after each',
  day: (attribute: string) => `Day for ${attribute}`,
  days: 'Days',
  daysAfter: { withinDays: 'days from today, or earlier', olderThanDays: 'days ago' },
  expression: 'Expression',
  expressionHint: 'A yes or no about a person, for example department == "Sales"',
  emptyExpression: 'Write a condition, or remove this expression',
  noConditions: 'Add a condition, or choose everybody on purpose',

  byName: 'By name',
  byNameHint: 'Wins over the conditions',
  always: 'Always in',
  never: 'Never in',
  addPerson: 'Add a person',
  removePerson: (name: string) => `Remove ${name}`,
  searchPeople: 'Search people',
  noPerson: 'Nobody found',
  earlier: 'Somebody named earlier',

  who: 'Who is in, who is out',
  live: 'Answers as you edit',
  in: 'In',
  out: 'Out',
  reasons,
  meets: (n: number) => `Group ${number(n)}`,
  isIn: 'In',
  isOut: 'Out',
  search: 'Search a person',
  found: (n: number) => `${people(n)}, by name`,
  nobodyFound: 'Nobody found',
  nobodyFoundHint: (search: string) => `Nobody here matches “${search}”.`,
  nobodyIn: 'Nobody is in',
  nobodyInHint: 'Change a condition to take people in.',
  nobodyOut: 'Nobody is out',
  nobodyOutHint: 'Everybody is in scope.',
  loadingPeople: 'Loading people',

  nobody: {
    title: 'Nobody is in scope.',
    after: (clause: string) => `After “${clause}” nobody is left.`,
    more: 'No users would be made. Change a condition, or go on with nobody on purpose.',
    accept: 'Go on with nobody in scope',
    reason: 'Nobody is in scope',
  },
  unfinished: 'A condition is not finished',
  mistaken: 'A condition has a mistake',
  counting: 'Counting people',

  edit: {
    title: 'Who is a user?',
    lead: (hris: string) =>
      `Built from what is in ${hris} now. Nothing changes before you have seen the plan and saved.`,
    warning: 'People who are no longer in the filter are removed from your user list.',
    warningMore: 'The plan shows them by name, before anything happens.',
    drafted: 'You are going on with a draft that has been saved and is not in force.',
    discard: 'Back to the filter in force',
    cancel: 'Cancel',
    save: 'See the plan',
  },
};
