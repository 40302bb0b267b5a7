import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('kallidus', { people: 120 });
});

const get = (path: string, scheme = 'Bearer') =>
  fetch(`${simulator.url}/hr/api/v1/beta${path}`, {
    headers: { authorization: `${scheme} ${simulator.credentials['apiKey']}` },
  });

it('refuses another scheme than Bearer', async () => {
  const answer = await get('/profiles', 'Basic');
  expect([answer.status, await answer.json()]).toEqual([
    401,
    { message: 'Unauthorized', status: 401 },
  ]);
});

it('refuses without saying how long to wait', async () => {
  simulator.control({ fault: '429-once' });
  const answer = await get('/profiles');
  expect(answer.status).toBe(429);
  expect(answer.headers.get('Retry-After')).toBeNull();
});

it('counts pages and people, leavers too unless a status is asked for', async () => {
  const last = (await (await get('/profiles?page=3')).json()) as { users: unknown[] };
  expect(last).toMatchObject({ current_page: 3, total_pages: 3, total_users: 120, status: 200 });
  expect(last.users).toHaveLength(20);
  const { total_users: active } = (await (await get('/profiles?status=active')).json()) as {
    total_users: number;
  };
  expect(active).toBeLessThan(120);
});

it('wraps one person, and knows nobody by another guid', async () => {
  const { id } = simulator.control().people[0]!;
  expect(await (await get(`/profiles/${id}`)).json()).toMatchObject({ user: { guid: id } });
  expect((await get('/profiles/000000000000')).status).toBe(404);
});
