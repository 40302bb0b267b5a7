import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('deel', { people: 250 });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${simulator.url}/rest/v2${path}`, {
    headers: { Authorization: `Bearer ${simulator.credentials['apiToken']}`, ...headers },
  });

it.each([
  ['more than 200 a page', '/people?limit=201', 'limit'],
  ['an offset that is no number', '/people?offset=-1', 'offset'],
  ['an order that it does not know', '/people?sort_by=id&sort_order=up', 'sort_order'],
])('Deel refuses %s, and names what is wrong', async (_, path, field) => {
  const answer = await get(path);
  expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path: field }] }]);
});

it('Deel refuses a version that it does not have', async () =>
  expect((await get('/people', { 'X-Version': '2020-01-01' })).status).toBe(400));

it('Deel refuses another token, and says so in its own form', async () => {
  const answer = await get('/people', { Authorization: 'Bearer deel_org_other' });
  expect([answer.status, await answer.json()]).toMatchObject([
    401,
    { request: { status: 401, url: '/rest/v2/people' }, errors: [{ message: 'Unauthorized' }] },
  ]);
});

it('Deel does not find somebody by the number of a worker', async () =>
  expect((await get('/people/4001')).status).toBe(404));

it('Deel says how many people there are, and gives them in the order asked for', async () => {
  const idsOf = async (offset: number) => {
    const answer = await get(`/people?limit=200&offset=${offset}&sort_by=id&sort_order=asc`);
    const { data, page } = (await answer.json()) as {
      data: { id: string }[];
      page: { total_rows: number };
    };
    expect(page.total_rows).toBe(250);
    return data.map(({ id }) => id);
  };
  const ids = [...(await idsOf(0)), ...(await idsOf(200))];
  expect(ids).toHaveLength(250);
  expect(ids).toEqual(ids.toSorted());
});

it('Deel says nothing about how long to wait', async () => {
  simulator.control({ fault: { name: '429-once', retryAfter: 7 } });
  const { status, headers } = await get('/people');
  expect([status, headers.get('retry-after'), headers.get('x-ratelimit-reset')]).toEqual([
    429,
    null,
    null,
  ]);
});
