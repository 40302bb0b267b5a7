import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;
let token: string;

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${simulator.url}/mono/api${path}`, {
    headers: { 'Api-Version': 'v3', 'Access-Token': token, ...headers },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

const logIn = (headers: Record<string, string> = {}) =>
  get('/accesstoken', {
    'Client-Id': simulator.credentials['clientId']!,
    'Client-Secret': simulator.credentials['clientSecret']!,
    'Grant-Type': 'client_credentials',
    ...headers,
  });

type Employee = { guid: string; profileId: string; field: Record<string, { data: object }> };
const employees = async (query = '') =>
  (await get(`/employees${query}`)).body['employees'] as Employee[];

beforeEach(async () => {
  simulator = await start('catalystone', { people: 120 });
  token = '';
  token = String((await logIn()).body['access_token']);
});

it('gives a token for the right headers only', async () => {
  expect((await logIn({ 'Client-Id': 'wrong' })).status).toBe(401);
  expect((await logIn({ 'Client-Secret': 'wrong' })).body).not.toHaveProperty('access_token');
  expect((await logIn({ 'Grant-Type': 'password' })).status).toBe(400);
  expect((await logIn({ 'Api-Version': 'v2' })).status).toBe(400);
});

it('refuses a bearer token, another version, and a moment that is none', async () => {
  const bearer = { 'Access-Token': '', Authorization: `Bearer ${token}` };
  expect(await get('/employees', bearer)).toMatchObject({
    status: 401,
    body: { message: 'Invalid access token' },
  });
  expect((await get('/employees', { 'Api-Version': 'v2' })).status).toBe(400);
  expect((await get('/employees?modifiedSince=yesterday')).status).toBe(400);
});

it('leaves out who is inactive unless asked, and has a second profile for some', async () => {
  const people = simulator.control().people;
  const everybody = await employees('?includeInactive=true');
  expect(new Set(everybody.map(({ guid }) => guid)).size).toBe(120);
  expect(everybody.length).toBeGreaterThan(120);
  const active = new Set((await employees()).map(({ guid }) => guid));
  for (const { id, status } of people) expect(active.has(id)).toBe(status !== 'inactive');
});

it('writes the metadata of fields in the full object only', async () => {
  const [plain] = await employees();
  const [full] = await employees('?fullObject=true');
  expect(plain!.field['2']).not.toHaveProperty('lastModified');
  expect(full!.field['2']).toHaveProperty('lastModified');
});

it('says with status 200 and without a list that there is nobody, or no right', async () => {
  simulator.control({ empty: true });
  expect(await get('/employees')).toEqual({
    status: 200,
    body: { message: 'No employees found' },
  });
  simulator.control({ empty: false, revokePermission: ['people', 'organizations'] });
  for (const list of ['/employees', '/organizations'])
    expect(await get(list)).toEqual({ status: 200, body: { message: 'Resource is not enabled' } });
});

it('has organisations below the company when the header asks for them', async () => {
  const count = async (headers?: Record<string, string>) =>
    ((await get('/organizations', headers)).body['organizations'] as object[]).length;
  expect(await count()).toBe(1);
  expect(await count({ includeSubOrg: 'true' })).toBeGreaterThan(10);
});
