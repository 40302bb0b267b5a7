import { number } from '../format.ts';
import { consent } from './consent.ts';
import { kombo } from './kombo.ts';

/** The set-up, step by step; the credentials form also serves reauthorizing. */
export const wizard = {
  steps: 'Set-up steps',
  done: 'done',
  step: {
    permissions: 'Permissions',
    authorize: 'Authorize',
    employees: 'Employees',
    finish: 'Finish',
  },
  loading: 'Loading the set-up',
  back: 'Back',
  next: 'Continue',
  outside: 'opens in a new tab',
  unknown: 'There is no such HR system.',
  unknownHint: 'Choose yours from the catalogue.',
  toCatalogue: 'To the catalogue',
  otherConnected: (other: string) => `${other} is connected already.`,
  otherConnectedHint: 'One HR system at a time. Disconnect it first if you want to switch.',
  toConnection: (other: string) => `Go on with ${other}`,

  after: {
    label: 'Steps to the first users',
    sync: 'Read employees',
    mapping: 'Map attributes',
    plan: 'Review and start',
  },

  permissions: {
    title: (hris: string) => `What Rollcall reads from ${hris}`,
    lead: 'Read only, and only what a user list needs. You choose who becomes a user before anything is stored.',
    reads: 'What is read, and why',
    read: [
      {
        what: 'Name and e-mail address',
        why: 'To make the user, and to know the same person again.',
      },
      {
        what: 'Job title, department, location, country',
        why: 'To choose who becomes a user, and to group users.',
      },
      {
        what: 'Status, start and end of employment',
        why: 'To see who starts, is on leave or has left.',
      },
      { what: 'Manager', why: 'To fill in the responsible person.' },
      { what: 'Language, phone, gender', why: 'Only kept where your mapping uses them.' },
    ],
    custom: {
      what: 'Fields of your own',
      why: 'Only kept where your mapping uses them.',
    },
    rights: (hris: string) => `Rights needed in ${hris}`,
    grantedIn: (where: string) => `Granted in ${where}.`,
    optional: 'optional',
    readOnly: (hris: string) => `Rollcall never writes to ${hris}.`,
    documentation: (hris: string) => `${hris} documentation`,
    who: 'Who processes the data',
    reader: 'Who reads',
    direct: (hris: string) => `Your own Rollcall backend, straight from ${hris}.`,
    kombo: (hris: string) =>
      `Your own Rollcall backend, from ${hris} through Kombo, under your company’s contract with Kombo.`,
    others: 'Who else',
    nobody: 'Nobody. Nothing goes to the makers of Rollcall, and there is no telemetry.',
    outside: 'People outside your filter',
    dropped: 'Dropped while reading. They are in no store, log or file.',
    credentials: 'Credentials',
    sealed: 'Encrypted in your backend and never shown again, not even to you.',
    browser: 'This browser',
    forgets: 'Keeps neither credentials nor people.',
  },

  authorize: {
    title: (hris: string) => `Let Rollcall read ${hris}`,
    lead: 'Use credentials made for Rollcall alone, with the right to read employees and nothing else.',
    submit: 'Check and continue',
    connected: (hris: string) => `${hris} is authorized`,
    connectedLead: (company: string | undefined) =>
      company
        ? `The credentials were checked and belong to ${company}. They are encrypted and cannot be shown.`
        : 'The credentials were checked. They are encrypted and cannot be shown.',
    other: 'Use other credentials',
    keep: 'Keep the old ones',
    connectedNow: (hris: string, company: string | undefined) =>
      company
        ? `${hris} accepts the credentials of ${company}.`
        : `${hris} accepts the credentials.`,
    renew: 'Check and replace',
  },

  credentials: {
    title: (hris: string) => `${hris} credentials`,
    sealed: 'Encrypted; never shown again',
    guide: 'Where to find these',
    optional: 'optional',
    more: 'Optional entries',
    example: (example: string) => `Looks like ${example}`,
    show: (label: string) => `Show: ${label}`,
    hide: (label: string) => `Hide: ${label}`,
    choose: 'Choose one',
    missing: (label: string) =>
      `${label} is missing. The steps beside the form say where to find it.`,
    mismatch: (label: string, example: string) =>
      `This does not look like the ${label}. It should look like ${example}. Copy it again, all of it.`,
    checking: (hris: string) => `Asking ${hris} whether these work. This takes a few seconds.`,
    privacy: 'They go straight to your own backend and are kept there, encrypted.',
  },

  consent,
  kombo,

  employees: {
    title: 'Who becomes a user?',
    lead: (hris: string) =>
      `Built from what is in ${hris} now. People outside are dropped while reading and never stored.`,
  },

  finish: {
    title: (people: number | undefined) =>
      people === undefined
        ? 'Ready to take employees in'
        : people === 1
          ? 'Ready to take 1 employee in'
          : `Ready to take ${number(people)} employees in`,
    lead: 'They are read once more and wait for the mapping. Your user list stays as it is until you approve the first plan.',
    summary: 'What you chose',
    source: 'Source',
    who: 'Who',
    inScope: 'In scope now',
    counted: (inScope: number, people: number) => `${number(inScope)} of ${number(people)} people`,
    counting: 'Counting',
    uncounted: 'Counted while reading',
    change: 'Change who is in scope',
    next: 'What happens next',
    steps: [
      { what: 'Reading', why: 'In the background; you can close this page.' },
      {
        what: 'Attribute mapping',
        why: 'Filled in already; you look it over with real people.',
      },
      { what: 'First plan', why: 'Every user that would be made, by name.' },
      { what: 'Start', why: 'You approve the plan. From then on the timer keeps users in step.' },
    ],
    start: 'Start reading',
  },
};
