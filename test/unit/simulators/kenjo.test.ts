import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;
let token: string;

const logIn = (body: unknown, type = 'application/json') =>
  fetch(`${simulator.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: JSON.stringify(body),
  });

const get = (path: string, authorization = token) =>
  fetch(`${simulator.url}/api/v1${path}`, { headers: { authorization } });

beforeEach(async () => {
  simulator = await start('kenjo', { people: 120 });
  ({ token } = (await (await logIn(simulator.credentials)).json()) as { token: string });
});

it('hands out a token that says Bearer itself, to the right key only', async () => {
  expect(token).toMatch(/^Bearer /);
  expect((await logIn({ apiKey: 'wrong' })).status).toBe(401);
  expect((await logIn(simulator.credentials, 'text/plain')).status).toBe(400);
});

it.each(['/employees/accounts', '/departments'])('refuses %s without its token', async (path) =>
  expect((await get(path, 'Bearer else')).status).toBe(401),
);

it.each(['/employees/accounts?limit=1000', '/employees/works?offset=0', '/employees/42'])(
  'refuses %s',
  async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 400 }]);
  },
);

it('counts pages, not people, in offset', async () => {
  const answer = await get('/employees/accounts?offset=2&limit=100');
  const { data, metadata } = (await answer.json()) as { data: unknown[]; metadata: object };
  expect(data).toHaveLength(20);
  expect(metadata).toEqual({ count: 20, offset: 2, limit: 100, total: 120 });
});

it('wraps sections and gives reference lists bare', async () => {
  expect(await (await get('/employees/personals')).json()).toEqual({ data: expect.any(Array) });
  expect(await (await get('/departments')).json()).toEqual(expect.any(Array));
});

it('knows nobody by an id that nobody has', async () =>
  expect((await get('/employees/65c1f0a4e2b7d90012aa0101')).status).toBe(404));
