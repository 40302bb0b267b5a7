import { expect, it } from 'vitest';
import { z } from 'zod';
import type { PeopleSource } from '../../../backend/connector-kit/connector.ts';
import { noPaging } from '../../../backend/connector-kit/paging.ts';
import { readPeople } from '../../../backend/connector-kit/read-people.ts';

const row = z.looseObject({
  id: z.string(),
  left: z.boolean().optional(),
  jobTitle: z.string().optional(),
});
type Row = z.infer<typeof row>;

const source: PeopleSource<Row[], Row, undefined, undefined> = {
  request: () => ({ url: '/people' }),
  answer: z.array(row),
  records: (rows) => rows,
  paging: noPaging(),
  detail: {
    opens: ['jobTitle', 'customFields'],
    request: ({ id, left }) => (left ? undefined : { url: `/people/${id}` }),
    answer: row,
  },
  toEmployee: ({ id, jobTitle }) => ({
    id,
    jobTitle: jobTitle,
    employmentStatus: 'active',
  }),
};

/** The job title of each person, and which calls were made for it. */
async function read(wanted?: string[], detail = source.detail!) {
  const calls: string[] = [];
  const call = ({ url }: { url: string }) => {
    calls.push(url);
    const body =
      url === '/people' ? [{ id: 'a' }, { id: 'b', left: true }] : { id: 'a', jobTitle: 'Baker' };
    return Promise.resolve({ body, headers: new Headers() });
  };
  const reading = readPeople(
    { ...source, detail },
    {
      name: 'Vendor',
      context: { credentials: {}, lookup: undefined, today: '2026-11-24', readAt: '' },
      since: undefined,
      ahead: 1,
      wanted: wanted && new Set(wanted),
      onAttributes: () => undefined,
      call,
    },
  );
  for await (const { employees } of reading)
    return { titles: employees.map(({ jobTitle }) => jobTitle), calls };
  return undefined;
}

const inDetail = { titles: ['Baker', undefined], calls: ['/people', '/people/a'] };

it('asks about each person who has more to tell, and keeps what the list says of the others', async () => {
  expect(await read()).toEqual(inDetail);
  expect(await read(['department', 'jobTitle'])).toEqual(inDetail);
});

it('asks when any of the company’s own fields is wanted', async () =>
  expect(await read(['custom.shoeSize'])).toEqual(inDetail));

it('adds to the record what is only a part of one', async () =>
  expect(
    await read(undefined, {
      ...source.detail!,
      addition: z.object({ jobTitle: z.string() }),
    }),
  ).toEqual(inDetail));

it('does not ask for what nobody wants', async () =>
  expect(await read(['department'])).toEqual({
    titles: [undefined, undefined],
    calls: ['/people'],
  }));
