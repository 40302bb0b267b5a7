import type { Person } from '../person.ts';
import type { Fault, Page } from './fault.ts';

const always = Number.POSITIVE_INFINITY;

/** Faults of a page: people missing, doubled or repeated, in an answer that looks healthy. */
export const pageFaults = {
  'empty-answer': {
    about: 'Answers that there is nobody (F1).',
    at: 1,
    times: always,
    page: (page) => ({ ...page, people: [], total: 0, next: undefined }),
  },
  'wrong-total': {
    about: 'Says 10 people more than it delivers; vendors that give no total are untouched (F71).',
    at: 1,
    times: always,
    page: (page) => ({ ...page, total: page.total + 10 }),
  },
  'short-page': {
    about: 'One page lacks its last three people, who never come (F2, F71).',
    at: 2,
    times: 1,
    page: (page) => ({ ...page, people: page.people.slice(0, -3) }),
  },
  'empty-page': {
    about: 'One page has nobody though more follow; its people never come (F2, F33).',
    at: 2,
    times: 1,
    page: (page) => ({ ...page, people: [] }),
  },
  'repeat-page': {
    about: 'One page delivers the people of the page before it (F32).',
    at: 2,
    times: 1,
    page: (page, everybody) => ({ ...page, people: pageBefore(page, everybody) }),
  },
  'repeated-cursor': {
    about: 'The cursor to the next page is that of this page, for ever (F27, F29).',
    at: 2,
    times: always,
    page: (page) => ({ ...page, next: page.offset }),
  },
  'cursor-cycle': {
    about: 'The cursor to the next page leads back to the page before: A, B, A, B (F28).',
    at: 2,
    times: always,
    page: (page) => (page.offset > 0 ? { ...page, next: page.offset - page.limit } : page),
  },
  'ignore-offset': {
    about: 'Delivers the first page whatever is asked for (F31).',
    at: 2,
    times: always,
    page: (page, everybody) => ({ ...page, people: everybody.slice(0, page.limit) }),
  },
  'duplicate-person-other-values': {
    about: 'In the place of the last person, somebody comes again with other values (F32, F70).',
    at: 2,
    times: 1,
    page: (page, everybody) => ({
      ...page,
      people: [...page.people.slice(0, -1), ...everybody.slice(0, 1).map(withOtherValues)],
    }),
  },
  'field-missing': {
    about: 'Nobody has a work e-mail address any more (F34).',
    at: 1,
    times: always,
    page: (page) => ({
      ...page,
      people: page.people.map((person) => ({ ...person, email: undefined })),
    }),
  },
} satisfies Record<string, Fault>;

function withOtherValues(person: Person): Person {
  return { ...person, lastName: 'Otherwise', department: 'Somewhere else' };
}

function pageBefore({ offset, limit }: Page, everybody: Page['people']): Page['people'] {
  const start = Math.max(0, offset - limit);
  return everybody.slice(start, start + limit);
}
