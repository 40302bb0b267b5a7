import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;
let token: string;

const logIn = (body: unknown, type = 'application/json') =>
  fetch(`${simulator.url}/v2/authentication`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: JSON.stringify(body),
  });

const get = (path: string, authorization = `Bearer ${token}`) =>
  fetch(`${simulator.url}/v2${path}`, { headers: { authorization } });

beforeEach(async () => {
  simulator = await start('hrworks', { people: 120 });
  ({ token } = (await (await logIn(simulator.credentials)).json()) as { token: string });
});

it('refuses wrong keys with 403, and a body that is not JSON', async () => {
  const wrong = await logIn({ ...simulator.credentials, secretAccessKey: 'wrong' });
  expect([wrong.status, await wrong.json()]).toMatchObject([
    403,
    { errorCode: 403, type: 'InvalidCredentialsError' },
  ]);
  expect((await logIn(simulator.credentials, 'text/plain')).status).toBe(400);
});

it.each([
  ['', 'MissingAuthorizationHeaderError'],
  ['Basic abc', 'MalformedAuthorizationHeaderError'],
  ['Bearer abc', 'InvalidBearerTokenError'],
])('refuses the header "%s" with %s', async (authorization, type) => {
  const answer = await get('/persons/master-data', authorization);
  expect([answer.status, await answer.json()]).toMatchObject([401, { type }]);
});

it.each(['?page=0', '?onlyActive=no', '?persons=1&personIdentifierType=mail'])(
  'refuses %s',
  async (query) => expect((await get(`/persons/master-data${query}`)).status).toBe(400),
);

it('gives active people only unless told otherwise, 50 a page, with links to the next and last', async () => {
  const all = await get('/persons/master-data?onlyActive=false');
  const { persons } = (await all.json()) as { persons: unknown[] };
  expect(persons).toHaveLength(50);
  expect(all.headers.get('Link')).toMatch(
    /onlyActive=false&page=2>; rel="next", <.*page=3>; rel="last"/,
  );
  const last = await get('/persons/master-data?onlyActive=false&page=3');
  expect(last.headers.get('Link')).not.toContain('next');
  const active = (await (await get('/persons/master-data?page=3')).json()) as typeof all & {
    persons: { isActive: boolean }[];
  };
  expect(active.persons.length).toBeLessThan(20);
  expect(active.persons.every(({ isActive }) => isActive)).toBe(true);
});

it('takes an identifier for a personnel number unless told otherwise', async () => {
  expect((await get('/persons/1002/master-data')).status).toBe(200);
  const { id } = simulator.control().people[1]!;
  expect((await get(`/persons/${id}/master-data`)).status).toBe(404);
  expect((await get(`/persons/${id}/master-data?personIdentifierType=uuid`)).status).toBe(200);
});
