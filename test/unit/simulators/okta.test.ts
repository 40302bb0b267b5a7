import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('okta', { people: 450 });
});

const get = (path: string, scheme = 'SSWS') =>
  fetch(`${simulator.url}/api/v1${path}`, {
    headers: { authorization: `${scheme} ${simulator.credentials['apiToken']}` },
  });

const statusesIn = async (path: string) => {
  const users = (await (await get(path)).json()) as { status: string }[];
  return new Set(users.map(({ status }) => status));
};

it('refuses a token that is sent as Bearer', async () => {
  const answer = await get('/users', 'Bearer');
  expect([answer.status, await answer.json()]).toMatchObject([401, { errorCode: 'E0000011' }]);
});

it.each([
  ['a property that filter does not know', 'profile.department eq "Sales"'],
  ['an order of statuses', 'status gt "ACTIVE"'],
  ['a filter in single quotes', "status eq 'ACTIVE'"],
  ['a filter that ends too early', 'status eq'],
])('refuses %s', async (_, filter) => {
  const answer = await get(`/users?filter=${encodeURIComponent(filter)}`);
  expect([answer.status, await answer.json()]).toMatchObject([400, { errorCode: 'E0000031' }]);
});

it('refuses a cursor that it did not make', async () =>
  expect((await get('/users?after=200')).status).toBe(400));

it('leaves out the deprovisioned unless a filter asks for them', async () => {
  expect(await statusesIn('/users')).not.toContain('DEPROVISIONED');
  const filter = encodeURIComponent('status eq "DEPROVISIONED" or status eq "STAGED"');
  expect(await statusesIn(`/users?filter=${filter}`)).toEqual(new Set(['DEPROVISIONED', 'STAGED']));
});

it('gives 200 a page at most, and the next address in a header until the last page', async () => {
  const first = await get('/users?limit=1000');
  expect(await first.json()).toHaveLength(200);
  const next = /<https:\/\/[^/]+\/api\/v1([^>]+)>; rel="next"/;
  const second = await get(next.exec(first.headers.get('Link')!)![1]!);
  const third = await get(next.exec(second.headers.get('Link')!)![1]!);
  expect(third.headers.get('Link')).toContain('rel="self"');
  expect(third.headers.get('Link')).not.toContain('rel="next"');
});

it('says when to come back in Unix seconds', async () => {
  simulator.control({ fault: '429-once' });
  const answer = await get('/users');
  expect(answer.headers.get('Retry-After')).toBeNull();
  expect(Number(answer.headers.get('X-Rate-Limit-Reset'))).toBeGreaterThan(Date.now() / 1000);
});
