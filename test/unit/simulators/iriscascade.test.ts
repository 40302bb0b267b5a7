import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('iriscascade', { people: 1100 });
});

async function askToken(secret: string, grant: string) {
  const pair = Buffer.from(`${simulator.credentials['clientKey']}:${secret}`).toString('base64');
  return fetch(`${simulator.url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${pair}` },
    body: new URLSearchParams({ grant_type: grant }),
  });
}

async function get(path: string) {
  const answer = await askToken(simulator.credentials['clientSecret']!, 'client_credentials');
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const found = await fetch(`${simulator.url}/hr/v2${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: found.status, body: (await found.json()) as Record<string, unknown> };
}

it('gives a token for the right secret and grant only', async () => {
  expect((await askToken('wrong', 'client_credentials')).status).toBe(401);
  expect((await askToken(simulator.credentials['clientSecret']!, 'password')).status).toBe(400);
  const unsigned = await fetch(`${simulator.url}/hr/v2/employees`);
  expect(await unsigned.json()).toMatchObject({ Code: '401-000-0001' });
});

it.each([
  ['/employees?$top=1001', '400-004-0001'],
  ['/jobs?$top=251', '400-004-0001'],
  ['/employees?$sort=Id', '400-004-0002'],
  ['/employees/00000000-0000-0000-0000-000000000000', '404-004-0001'],
])('refuses %s with %s', async (path, code) => {
  const { status, body } = await get(path);
  expect([status, body['Code']]).toEqual([Number(code.slice(0, 3)), code]);
});

it('counts when asked to, and fills pages up to the largest of each list', async () => {
  const { body } = await get('/employees?$count=true');
  expect(body['@odata.count']).toBe(1100);
  expect(body['value']).toHaveLength(1000);
  const jobs = (await get('/jobs?$skip=0')).body;
  expect(jobs['@odata.count']).toBeUndefined();
  expect(jobs['value']).toHaveLength(250);
});

it('has no active job for leavers, and jobs from before for some', async () => {
  const { body } = await get('/jobs');
  const rows = body['value'] as { EmployeeId: string; Active: boolean }[];
  const { id } = simulator.control().people.find(({ status }) => status === 'inactive')!;
  expect(rows.filter((row) => row.EmployeeId === id).some(({ Active }) => Active)).toBe(false);
  expect(rows.length).toBeGreaterThan(new Set(rows.map((row) => row.EmployeeId)).size);
});
