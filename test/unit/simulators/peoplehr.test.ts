import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('peoplehr', { people: 120 });
});

const key = () => ({ APIKey: simulator.credentials['apiKey'] });

async function post(body: object, path = '/Employee', type = 'application/json') {
  const answer = await fetch(simulator.url + path, {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { Status: number; Message: string; Result: unknown };
}

it('refuses with status 200 and a flag', async () => {
  const all = { Action: 'GetAllEmployeeDetail' };
  expect(await post(all)).toMatchObject({ isError: true, Status: 1 });
  expect(await post({ ...all, APIKey: 'wrong' })).toMatchObject({ isError: true, Status: 2 });
  expect(await post(key())).toMatchObject({ isError: true, Status: 3 });
  expect(await post({ ...key(), Action: 'Nonsense' })).toMatchObject({ Status: 4 });
  expect(await post({ ...key(), ...all }, '/Employee', 'text/plain')).toMatchObject({ Status: 7 });
  simulator.control({ revokePermission: 'people' });
  const refused = { Status: 5, Message: 'No access on Employee schema.' };
  expect(await post({ ...key(), ...all })).toMatchObject(refused);
});

it('leaves out leavers unless they are asked for', async () => {
  const count = async (IncludeLeavers: boolean) => {
    const body = { ...key(), Action: 'GetAllEmployeeDetail', IncludeLeavers };
    return ((await post(body)).Result as unknown[]).length;
  };
  expect(await count(true)).toBe(120);
  expect(await count(false)).toBeLessThan(120);
});

it('gives one person as an object, and knows nobody by another id', async () => {
  const { id } = simulator.control().people[0]!;
  const byId = (EmployeeId: string) =>
    post({ ...key(), Action: 'GetEmployeeDetailById', EmployeeId });
  expect((await byId(id)).Result).toMatchObject({ EmployeeId: { DisplayValue: id } });
  expect(await byId('PW0')).toMatchObject({ Message: 'EmployeeId does not exists.', Result: null });
});

it('answers a saved query by its name', async () => {
  const ask = (QueryName: string) =>
    post({ ...key(), Action: 'GetQueryResultByQueryName', QueryName }, '/Query');
  const { Result: rows } = await ask('User sync');
  expect(rows).toHaveLength(120);
  expect(await ask('Another')).toMatchObject({ isError: true, Status: 5 });
});
