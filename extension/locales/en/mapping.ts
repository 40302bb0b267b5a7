import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { TargetAttribute } from '#shared/user.ts';
import { number, percent } from '../format.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${number(n)} people`);

const targets: Record<TargetAttribute, string> = {
  email: 'E-mail',
  firstName: 'First name',
  lastName: 'Last name',
  gender: 'Gender',
  academicTitle: 'Academic title',
  language: 'Language',
  group: 'Group',
  department: 'Department',
  jobTitle: 'Job title',
  location: 'Location',
  country: 'Country',
  managerEmail: 'Responsible person',
  phone: 'Phone',
  startDate: 'Start date',
};

const hints: Partial<Record<TargetAttribute, string>> = {
  group: 'How users are grouped',
  managerEmail: 'E-mail of the manager',
  language: 'For example de or de-AT',
  country: 'Two letters, for example DE',
  gender: 'Male, female or other',
};

const applyOn: Record<MappingRow['applyOn'], string> = {
  always: 'always',
  creation: 'only when the user is made',
};

/** Which field of the HR system goes where. */
export const mapping = {
  targets,
  hints,
  title: 'Which field goes where?',
  lead: (hris: string) =>
    `The usual fields of ${hris} are filled in. Try them on real people; nothing changes until you approve the plan.`,
  editLead: (hris: string) =>
    `Tried live on people in ${hris}. Nothing changes before you have seen the plan and saved.`,
  saveDraft: 'Save draft',
  savedDraft: 'The mapping is saved as a draft. Nothing changes before you approve a plan.',
  plan: 'Save and see the plan',
  drafted: 'You are going on with a draft that has been saved and is not in force.',
  discard: 'Back to the mapping in force',
  cancel: 'Cancel',

  attributes: 'Attributes',
  list: 'Attribute mapping',
  headSource: (hris: string) => `From ${hris}`,
  headTarget: 'To user attribute',
  headExample: 'Result',
  headFilled: 'Filled',
  examples: 'Tried on',
  another: 'Another person',
  searchPerson: 'Search a person in scope',
  noPerson: 'Nobody found in scope',
  trying: 'Trying',
  tried: (n: number, problems: number) =>
    problems === 0
      ? `Tried on ${people(n)}: no problems.`
      : `Tried on ${people(n)}: ${number(problems)} ${problems === 1 ? 'problem' : 'problems'}.`,

  source: (target: string) => `Source of ${target}`,
  chooseSource: 'Choose a field',
  noSource: 'No such field',
  constant: 'A fixed value',
  constantNote: 'The same for everybody',
  expression: 'An expression',
  expressionNote: 'Advanced: put together from several fields',
  filledShare: (share: number) => percent(share),
  noExample: 'Empty for everybody',
  lostSource: (name: string) => `${name} (no longer there)`,

  required: 'Required',
  requiredStays: 'Required: no user without it',
  otherwise: (value: string) => `Otherwise: ${value}`,
  onlyOnce: 'Only when the user is made',
  own: 'Your own attribute',
  empty: 'Empty',
  noResult: 'No result yet',
  from: (sources: string) => `from ${sources}`,
  of: (label: string, value: string) => `${label}: ${value}`,
  covered: (filled: number, total: number) => `${number(filled)} of ${number(total)}`,
  toFix: (n: number) => `${number(n)} to fix`,
  notChecked: 'Not checked',
  distinct: (n: number, total: number) =>
    `${number(n)} different ${n === 1 ? 'result' : 'results'} for ${people(total)}`,

  closeOptions: 'Close the details',
  remove: 'Remove',
  settings: (target: string) => `Details of ${target}`,
  value: 'Value',
  valueHint: 'Everybody gets this value.',
  defaultValue: 'If empty or not valid, use',
  defaultNote: 'optional',
  apply: 'Apply',
  applyOn,
  applyHint: 'Changes made later in the user list then stay.',
  expressionLabel: (target: string) => `Expression for ${target}`,
  expressionHint: 'Ctrl and Space offers fields and functions.',
  at: (character: number, message: string) => `Character ${number(character)}: ${message}`,
  use: (word: string) => `Use “${word}”`,
  resultFor: (name: string) => `For ${name}:`,
  valueMissing: 'Write a value, or choose a field.',
  expressionMissing: 'Write an expression, or choose a field.',
  sourceMissing: 'Choose a field.',

  add: 'Add an attribute',
  addNone: 'No such attribute',
  addOwn: (name: string) => `New attribute “${name}”`,
  addOwnNote: 'An attribute of your own',
  offered: (examples: string) => `A field of your own: ${examples}`,
  standard: 'A usual attribute',

  problems: (n: number) =>
    n === 1 ? '1 person needs a decision' : `${number(n)} people need a decision`,
  problemsHint:
    'People without a required value are skipped and become no user until it is there. Other attributes just stay empty.',
  problemsTable: (target: string) => `People with problems: ${target}`,
  person: 'Person',
  problem: 'Problem',
  fix: 'Fix',
  fallback: (field: string) => `Use ${field} where it is empty`,
  setDefault: 'Set a default',
  leaveOut: 'Leave out',
  leaveAllOut: (n: number) => (n === 1 ? 'Leave 1 person out' : `Leave ${number(n)} people out`),
  leftOut: (n: number) =>
    n === 1
      ? '1 person is now never in: the filter has the name.'
      : `${number(n)} people are now never in: the filter has their names.`,
  fixed: (target: string, field: string) => `${target} now takes ${field} where it is empty.`,
  noProblems: 'No problems',
  noProblemsHint: (n: number) => `All required attributes are filled for ${people(n)}.`,
  nobody: 'Nobody is in scope',
  nobodyHint: 'There is nobody to try the mapping on. Adjust the filter first.',
  toFilter: 'Adjust the filter',
  unfinished: (n: number) =>
    n === 1 ? '1 attribute is not finished' : `${number(n)} attributes are not finished`,

  functions: {
    coalesce: 'The first that is not empty',
    lookup: 'Picks from a list you write',
    lower: 'Small letters',
    upper: 'Capital letters',
    trim: 'Without spaces around it',
    replace: 'One text for another',
    substring: 'A part of a text, from one place to another',
    split: 'Cut into parts',
    join: 'Parts put together',
    first: 'The first of several',
    last: 'The last of several',
    domain: 'What stands behind the @',
    withoutDiacritics: '“Müller” becomes “Muller”',
    addDays: 'A day later or earlier',
    daysUntil: 'Days from today to a day',
    daysSince: 'Days from a day to today',
    year: 'The year of a day',
    month: 'The month of a day',
    contains: 'Whether a text is in another',
    startsWith: 'Whether a text starts with another',
    endsWith: 'Whether a text ends with another',
    matches: 'Whether a text fits a pattern',
  },
};
