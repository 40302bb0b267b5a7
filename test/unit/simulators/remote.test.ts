import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;
let company: string;

const get = (path: string, token = simulator.credentials['apiToken']) =>
  fetch(`${simulator.url}/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });

beforeEach(async () => {
  simulator = await start('remote', { people: 250 });
  const answer = await get('/identity/current');
  company = ((await answer.json()) as { data: { company: { id: string } } }).data.company.id;
});

it('Remote refuses a token of its sandbox', async () => {
  const answer = await get('/identity/current', 'ra_test_5f0cFakeTokenOfBrennholt');
  expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
});

it.each([
  ['no company', '', 'company_id'],
  ['more than 100 a page', '&limit=101', 'limit'],
  ['a cursor that it did not make', '&cursor=200', 'cursor'],
])('Remote refuses %s in a bulk list', async (_, query, field) => {
  const start = field === 'company_id' ? '' : `company_id=${company}`;
  const answer = await get(`/employments/bulk?${start}${query}`);
  expect([answer.status, await answer.json()]).toEqual([
    422,
    { errors: { [field]: ['is invalid'] } },
  ]);
});

it.each([
  ['an employment that is not there', '/employments/00000000-0000-4000-8000-000000000000'],
  ['the legal entities of another company', '/companies/other/legal-entities'],
  ['a path that it does not have', '/employees'],
])('Remote does not find %s', async (_, path) => {
  expect((await get(path)).status).toBe(404);
});

it('Remote names the next page until the last one', async () => {
  const sizes: number[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = cursor && `&cursor=${cursor}`;
    const answer = await get(`/employments/bulk?company_id=${company}&limit=100${query}`);
    const body = (await answer.json()) as { data: unknown[]; next_cursor: string | null };
    sizes.push(body.data.length);
    cursor = body.next_cursor;
  }
  expect(sizes).toEqual([100, 100, 50]);
});

it('Remote says in milliseconds how long to wait', async () => {
  simulator.control({ fault: { name: '429-once', retryAfter: 7 } });
  const { status, headers } = await get(`/employments/bulk?company_id=${company}`);
  expect([status, headers.get('x-ratelimit-reset')]).toEqual([429, '7000']);
  expect(headers.get('retry-after')).toBeNull();
});
