import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';
import { vendors } from './vendors.ts';

const entra = vendors.find(({ name }) => name === 'Entra ID')!;

let simulator: RunningSimulator;
let headers: Record<string, string>;

beforeEach(async () => {
  simulator = await start('entraid');
  headers = await entra.signIn(simulator);
});

const get = (path: string, extra: Record<string, string> = {}) =>
  fetch(`${simulator.url}/v1.0${path}`, { headers: { ...headers, ...extra } });

type List = {
  value: Record<string, unknown>[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
  '@odata.count'?: number;
};

const list = async (path: string, extra: Record<string, string> = {}): Promise<List> =>
  (await (await get(path, extra)).json()) as List;

const eventual = { ConsistencyLevel: 'eventual' };

describe('Entra ID refuses at the token endpoint', () => {
  const good = () => ({
    grant_type: 'client_credentials',
    client_id: simulator.credentials['clientId']!,
    client_secret: simulator.credentials['clientSecret']!,
    scope: 'https://graph.microsoft.com/.default',
  });
  const ask = (form: Record<string, string>, tenant = simulator.credentials['tenantId']) =>
    fetch(`${simulator.url}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 7000215, 'invalid_client'],
    ['an unknown app', { client_id: 'nobody' }, 400, 700016, 'unauthorized_client'],
    ['another grant', { grant_type: 'password' }, 400, 70003, 'unsupported_grant_type'],
    [
      'the scope of old',
      { scope: 'https://graph.windows.net/.default' },
      400,
      70011,
      'invalid_scope',
    ],
  ])('%s', async (_, change, status, code, error) => {
    const answer = await ask({ ...good(), ...change });
    expect([answer.status, await answer.json()]).toMatchObject([
      status,
      { error, error_codes: [code], error_description: expect.stringContaining(`AADSTS${code}`) },
    ]);
  });

  it('another tenant, and a body that is no form', async () => {
    expect(await (await ask(good(), 'contoso')).json()).toMatchObject({ error_codes: [90002] });
    const address = `${simulator.url}/${simulator.credentials['tenantId']}/oauth2/v2.0/token`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(good()),
    });
    expect(answer.status).toBe(400);
  });
});

describe('Entra ID refuses', () => {
  it.each([
    ['/users?$top=1000', 400, 'Request_BadRequest'],
    ['/users?$top=0', 400, 'Request_BadRequest'],
    ['/users?$skip=10', 400, 'Request_UnsupportedQuery'],
    ['/users?$select=id,shoeSize', 400, 'BadRequest'],
    ['/users?$select=id,hireDate', 501, 'NotImplemented'],
    ['/users?$select=id,employeeLeaveDateTime', 403, 'Authorization_RequestDenied'],
    ['/users?$count=true', 400, 'Request_UnsupportedQuery'],
    ["/users?$filter=department ne 'Sales'", 400, 'Request_UnsupportedQuery'],
    ["/users?$filter=shoeSize eq '44'", 400, 'Request_BadRequest'],
    ['/users?$expand=photo', 400, 'Request_BadRequest'],
    ['/users?$skiptoken=bogus', 400, 'Request_BadRequest'],
    ['/users/delta?$expand=manager', 400, 'Request_UnsupportedQuery'],
    ['/users/delta?$deltatoken=old', 410, 'syncStateNotFound'],
    ['/users/nobody', 404, 'Request_ResourceNotFound'],
    ['/groups/nothing/members', 404, 'Request_ResourceNotFound'],
  ])('%s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toMatchObject([status, { error: { code } }]);
  });

  it('calls without a token, and with one that expired', async () => {
    expect((await fetch(`${simulator.url}/v1.0/users`)).status).toBe(401);
    simulator.control({ expireTokens: true });
    const answer = await get('/users');
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { error: { code: 'InvalidAuthenticationToken' } },
    ]);
  });

  it('$expand together with $count, though each works alone', async () => {
    expect((await get('/users?$expand=manager($select=id)')).status).toBe(200);
    expect((await get('/users?$count=true', eventual)).status).toBe(200);
    expect((await get('/users?$count=true&$expand=manager', eventual)).status).toBe(400);
  });

  it('people and groups without their permissions', async () => {
    simulator.control({ revokePermission: 'GroupMember.Read.All' });
    expect((await get('/groups')).status).toBe(403);
    expect((await get('/users')).status).toBe(200);
    simulator.control({ revokePermission: 'people' });
    expect((await get('/users')).status).toBe(403);
  });
});

describe('Entra ID', () => {
  it('answers eleven properties when none are selected', async () => {
    const { value } = await list('/users');
    expect(value.length).toBe(100);
    expect(Object.keys(value[0]!).length).toBe(11);
    expect(value[0]).not.toHaveProperty('department');
  });

  it('expands the manager, who is absent where there is none', async () => {
    const { value } = await list('/users?$select=id&$expand=manager($select=mail)&$top=2');
    expect(value[0]).not.toHaveProperty('manager');
    expect(value[1]!['manager']).toEqual({
      '@odata.type': '#microsoft.graph.user',
      mail: 'oliver.whitcombe@brennholt.example',
    });
  });

  it('has contractors as guests, and leavers as blocked accounts', async () => {
    const { value } = await list(
      '/users?$select=userType,userPrincipalName,accountEnabled&$top=999',
    );
    const guests = value.filter(({ userType }) => userType === 'Guest');
    expect(guests.length).toBeGreaterThan(5);
    for (const guest of guests) expect(guest['userPrincipalName']).toContain('#EXT#');
    const left = simulator.control().people.filter(({ status }) => status === 'inactive');
    expect(value.filter(({ accountEnabled }) => !accountEnabled).length).toBe(left.length);
  });

  it('filters, searches and counts', async () => {
    const count = async (query: string) =>
      (await list(`/users?${query}&$count=true&$top=1`, eventual))['@odata.count']!;
    const sales = await count("$filter=department eq 'Sales'");
    expect(sales).toBeGreaterThan(20);
    expect(await count("$filter=department ne 'Sales'")).toBe(450 - sales);
    expect(await count("$filter=not (department eq 'Sales')")).toBe(450 - sales);
    const working = "$filter=department eq 'Sales' and accountEnabled eq true";
    expect(await count(working)).toBeLessThan(sales);
    expect(await count('$search="displayName:hofmann"')).toBe(1);
  });

  it('shows employeeLeaveDateTime once the permission is granted', async () => {
    simulator.control({ grantPermission: 'User-LifeCycleInfo.Read.All' });
    expect((await get('/users?$select=id,employeeLeaveDateTime')).status).toBe(200);
  });

  it('reports what changed since a delta link: absent instead of null, and who is gone', async () => {
    let page = await list('/users/delta?$select=id,mail,jobTitle&$top=999');
    expect(page.value.length).toBe(450);
    expect(page.value.every(({ mail }) => mail !== null)).toBe(true);
    const { people } = simulator.control();
    simulator.control({
      update: { [people[50]!.key]: { jobTitle: 'Juggler' } },
      remove: people[60]!.key,
    });
    page = (await (await fetch(page['@odata.deltaLink']!, { headers })).json()) as List;
    expect(page.value).toEqual([
      expect.objectContaining({ id: people[50]!.id, jobTitle: 'Juggler' }),
      { id: people[60]!.id, '@removed': { reason: 'changed' } },
    ]);
    page = (await (await fetch(page['@odata.deltaLink']!, { headers })).json()) as List;
    expect(page.value).toEqual([]);
  });

  it('keeps the deleted in its bin', async () => {
    const [first] = simulator.control().people;
    simulator.control({ remove: first!.key });
    const path = '/directory/deletedItems/microsoft.graph.user?$select=id,deletedDateTime';
    expect((await list(path)).value).toEqual([
      { id: first!.id, deletedDateTime: expect.stringMatching(/^2026-11-24/) },
    ]);
    expect((await get(`/users/${first!.id}`)).status).toBe(404);
  });

  it('has a group a department, and one of groups whose people are behind transitiveMembers', async () => {
    const { value } = await list('/groups?$select=id,displayName&$top=999');
    const [all, ...departments] = value;
    expect(departments.map(({ displayName }) => displayName)).toContain('Legal & Compliance');
    const inner = await list(`/groups/${String(all!['id'])}/members`);
    expect(new Set(inner.value.map((one) => one['@odata.type']))).toEqual(
      new Set(['#microsoft.graph.group']),
    );
    const people = await list(`/groups/${String(all!['id'])}/transitiveMembers?$top=999`);
    expect(people.value.length).toBe(449);
    const { id } = simulator.control().people[1]!;
    expect((await list(`/users/${id}/memberOf`)).value).toMatchObject([{ displayName: 'People' }]);
  });

  it('names its directory extensions', async () => {
    const answer = await fetch(
      `${simulator.url}/v1.0/directoryObjects/getAvailableExtensionProperties`,
      { method: 'POST', headers },
    );
    const { value } = (await answer.json()) as List;
    const name = String(value[0]!['name']);
    expect(name).toMatch(/^extension_[0-9a-f]{32}_costCode$/);
    const [first] = (await list(`/users?$select=id,${name}&$top=1`)).value;
    expect(first![name]).toMatch(/^K-/);
  });
});
