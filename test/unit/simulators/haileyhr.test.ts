import { expect, it } from 'vitest';
import { start } from './running.ts';

async function running() {
  const { url, credentials, control } = await start('haileyhr', { people: 40 });
  const ask = (path: string, proof = `Bearer ${credentials['accessToken']}`) =>
    fetch(url + path, { headers: { Authorization: proof } });
  return { ask, control };
}

it('Hailey HR refuses a token that is not sent as Bearer, without a body', async () => {
  const { ask } = await running();
  const answer = await ask('/Company', 'Token hly_3f9cFakeTokenOfBrennholt');
  expect([answer.status, await answer.text()]).toEqual([401, '']);
});

it.each([
  ['an id that is no UUID', '/Employees/1042', 400],
  ['an employee who is not there', '/Employees/00000000-0000-4000-8000-000000000000', 404],
  ['a version in the path', '/v1/Employees', 404],
])('Hailey HR refuses %s with problem details', async (_, path, status) => {
  const { ask } = await running();
  const answer = await ask(path);
  expect([answer.status, await answer.json()]).toMatchObject([status, { status }]);
});

it('Hailey HR says that nobody is found instead of an empty list', async () => {
  const { ask, control } = await running();
  control({ empty: true });
  expect((await ask('/Employees')).status).toBe(404);
});

it('Hailey HR empties what the token may not see, without an error', async () => {
  const { ask, control } = await running();
  control({ revokePermission: 'people' });
  const answer = await ask('/Employees');
  const [first] = (await answer.json()) as Record<string, unknown>[];
  expect([answer.status, first]).toMatchObject([200, { companyEmail: null, firstName: 'Oliver' }]);
});
