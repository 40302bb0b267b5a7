import { beforeEach, describe, expect, it } from 'vitest';
import { rotation } from '../../simulators/planday/login.ts';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;
let headers: Record<string, string>;

const logIn = (changes: Record<string, string> = {}, type?: string) =>
  fetch(`${simulator.url}/connect/token`, {
    method: 'POST',
    ...(type && { headers: { 'Content-Type': type } }),
    body: new URLSearchParams({
      client_id: simulator.credentials['clientId']!,
      grant_type: 'refresh_token',
      refresh_token: simulator.credentials['refreshToken']!,
      ...changes,
    }),
  });

const get = (path: string, other: Record<string, string> = {}) =>
  fetch(simulator.url + path, { headers: { ...headers, ...other } });

type Row = Record<string, unknown> & { id: number };
type List = { paging: { offset: number; limit: number; total: number }; data: Row[] };
const list = async (path: string) => (await (await get(`/hr/v1.0${path}`)).json()) as List;

beforeEach(async () => {
  simulator = await start('planday');
  const { access_token: token } = (await (await logIn()).json()) as { access_token: string };
  headers = { Authorization: `Bearer ${token}`, 'X-ClientId': simulator.credentials['clientId']! };
});

describe('the login', () => {
  it.each([
    ['invalid_client', { client_id: 'wrong' }, undefined],
    ['invalid_grant', { refresh_token: 'wrong' }, undefined],
    ['unsupported_grant_type', { grant_type: 'client_credentials' }, undefined],
    ['invalid_request', {}, 'application/json'],
  ])('refuses as %s what is %j', async (error, changes, type) => {
    const answer = await logIn(changes, type);
    expect([answer.status, await answer.json()]).toEqual([400, { error }]);
  });

  it('gives the same refresh token again and again, unless it is told to give new ones', async () => {
    const renewed = async (token: string) =>
      (await (await logIn({ refresh_token: token })).json()) as Record<string, string>;
    const first = simulator.credentials['refreshToken']!;
    expect((await renewed(first))['refresh_token']).toBe(first);
    simulator.control({ grantPermission: rotation });
    const second = (await renewed(first))['refresh_token']!;
    expect(second).not.toBe(first);
    expect(await renewed(first)).toEqual({ error: 'invalid_grant' });
    expect(await renewed(second)).toHaveProperty('access_token');
  });
});

describe('Planday refuses', () => {
  it.each([
    ['/employees', { 'X-ClientId': '' }, 401, 'Unauthorized'],
    ['/employees', { 'X-ClientId': 'another' }, 401, 'Unauthorized'],
    ['/employees', { Authorization: 'Bearer mine' }, 401, 'Unauthorized'],
    ['/employees?limit=51', {}, 400, 'limit'],
    ['/employees/deactivated?offset=-1', {}, 400, 'limit'],
    ['/employees?modifiedFrom=2026-11-24', {}, 400, 'modifiedFrom'],
    ['/employees/1', {}, 404, "doesn't exist"],
  ])('%s with %j', async (path, other, status, says) => {
    const answer = await get(`/hr/v1.0${path}`, other);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(says);
  });

  it.each(['department:read', 'employeegroup:read', 'employeetype:read'])(
    'a list whose scope %s is missing',
    async (scope) => {
      const path = `/hr/v1.0/${scope.split(':')[0]}s`;
      expect((await get(path)).status).toBe(200);
      simulator.control({ revokePermission: scope });
      expect((await get(path)).status).toBe(403);
    },
  );

  it('too many calls, and says in a header of its own when to come back', async () => {
    simulator.control({ fault: { name: '429-once', retryAfter: 33 } });
    const { status, headers: told } = await get('/hr/v1.0/employees');
    expect(status).toBe(429);
    expect([told.get('x-ratelimit-reset'), told.get('Retry-After')]).toEqual(['33', null]);
  });
});

describe('Planday lists', () => {
  it('50 a page, from any offset', async () => {
    const { paging, data } = await list('/employees?offset=7');
    expect([paging.offset, paging.limit, data.length]).toEqual([7, 50, 50]);
    const { data: last } = await list(`/employees?offset=${paging.total - 2}`);
    expect(last).toHaveLength(2);
  });

  it('those who have left elsewhere, without supervisor, and not by id', async () => {
    const { data } = await list('/employees/deactivated');
    expect(data[0]).toMatchObject({
      dateTimeDeleted: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{7}Z$/),
    });
    expect(data[0]).not.toHaveProperty('supervisorId');
    const { paging } = await list('/employees');
    const everybody = await Promise.all(
      Array.from({ length: Math.ceil(paging.total / 50) }, (_, i) =>
        list(`/employees?offset=${50 * i}`),
      ),
    );
    const here = everybody.flatMap((page) => page.data.map(({ id }) => id));
    expect(here).not.toContain(data[0]!.id);
    expect((await get(`/hr/v1.0/employees/${data[0]!.id}`)).status).toBe(400);
  });

  it('job titles and the company’s own fields by id only', async () => {
    const [one] = (await list('/employees')).data;
    expect(one).not.toHaveProperty('jobTitle');
    const answer = (await (await get(`/hr/v1.0/employees/${one!.id}`)).json()) as { data: Row };
    expect(answer.data).toMatchObject({
      jobTitle: expect.any(String),
      custom_33333: { name: 'Languages', type: 'Numeric' },
    });
  });

  it('supervisors under ids that are not those of employees', async () => {
    const { data } = await list('/employees/supervisors');
    expect(data.some(({ id, employeeId }) => id === employeeId)).toBe(false);
  });
});
