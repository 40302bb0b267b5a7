import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';
import { vendors } from './vendors.ts';

const [v1, v2] = ['Personio v1', 'Personio v2'].map((wanted) =>
  vendors.find(({ name }) => name === wanted)!,
);

let simulator: RunningSimulator;
let headers: Record<string, string>;

const get = (path: string, extra: Record<string, string> = {}) =>
  fetch(simulator.url + path, { headers: { ...headers, ...extra } });

type Attributes = Record<string, { value: unknown }>;
type Person = Record<string, unknown>;

beforeEach(async () => {
  simulator = await start('personio');
});

describe('Personio v1 refuses', () => {
  const post = (path: string, body: BodyInit, type = 'application/json') =>
    fetch(simulator.url + path, { method: 'POST', body, headers: { 'Content-Type': type } });

  it('credentials in the query string, in a form, and wrong ones', async () => {
    const { clientId, clientSecret } = simulator.credentials;
    const query = `client_id=${clientId}&client_secret=${clientSecret}`;
    const json = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
    const wrong = JSON.stringify({ client_id: clientId, client_secret: 'papi-wrong' });
    expect((await post('/v1/auth', json)).status).toBe(200);
    expect((await post(`/v1/auth?${query}`, json)).status).toBe(403);
    expect((await post('/v1/auth', query, 'application/x-www-form-urlencoded')).status).toBe(403);
    const refused = await post('/v1/auth', wrong);
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { success: false, error: { code: 0 } },
    ]);
  });

  it('calls without a token, and with a token of v2', async () => {
    expect((await fetch(`${simulator.url}/v1/company/employees`)).status).toBe(401);
    headers = await v2!.signIn(simulator);
    expect((await get('/v1/company/employees')).status).toBe(401);
  });

  it('more than 100 a page, and offsets below zero', async () => {
    headers = await v1!.signIn(simulator);
    for (const query of ['limit=101', 'limit=0', 'offset=-1']) {
      const answer = await get(`/v1/company/employees?${query}`);
      expect([answer.status, await answer.json()]).toMatchObject([400, { success: false }]);
    }
  });

  it('methods and paths that it does not have, and people without the right', async () => {
    headers = await v1!.signIn(simulator);
    const method = { method: 'DELETE', headers };
    expect((await fetch(`${simulator.url}/v1/company/employees`, method)).status).toBe(405);
    expect((await get('/v1/company/offices')).status).toBe(404);
    simulator.control({ revokePermission: 'people' });
    expect((await get('/v1/company/employees')).status).toBe(403);
  });
});

describe('Personio v1', () => {
  beforeEach(async () => {
    headers = await v1!.signIn(simulator);
  });

  const attributesOf = async (query: string) => {
    const answer = await get(`/v1/company/employees?${query}`);
    const { data } = (await answer.json()) as { data: { attributes: Attributes }[] };
    return data.map(({ attributes }) => attributes);
  };

  it('answers 50 a page unless asked for more', async () => {
    expect((await attributesOf('')).length).toBe(50);
  });

  it('leaves out what nobody whitelisted, also of the supervisor', async () => {
    simulator.control({ revokePermission: 'email' });
    const [, second] = await attributesOf('limit=2');
    expect(second).not.toHaveProperty('email');
    expect(JSON.stringify(second!['supervisor'])).not.toContain('email');
  });

  it('shows emptiness in three ways and dates at local midnight', async () => {
    const all = await attributesOf('limit=100');
    expect(all.some(({ department }) => department!.value === '')).toBe(true);
    expect(all.some(({ team }) => team!.value === null)).toBe(true);
    expect(all[0]!['hire_date']!.value).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+0[12]:00$/);
  });

  it('projects attributes and finds by e-mail and by change', async () => {
    const [one, ...others] = await attributesOf(
      'email=LENA.HOFMANN@brennholt.example&attributes[]=first_name',
    );
    expect([one, others]).toMatchObject([{ first_name: { value: 'Lena' } }, []]);
    expect(Object.keys(one!)).toEqual(['id', 'first_name']);
    expect(await attributesOf('updated_since=2026-11-24')).toEqual([]);
    simulator.control({ update: { 'lena.hofmann@brennholt.example': { jobTitle: 'CHRO' } } });
    expect((await attributesOf('updated_since=2026-11-24')).length).toBe(1);
  });

  it('hands out a fresh token with each page; it works, and so does the old one', async () => {
    const answer = await get('/v1/company/employees');
    const fresh = answer.headers.get('Authorization')!;
    expect(fresh).not.toBe(headers['Authorization']);
    expect((await get('/v1/company/employees', { Authorization: fresh })).status).toBe(200);
    expect((await get('/v1/company/employees')).status).toBe(200);
  });

  it('has a catalogue of attributes with its own among them, and single employees', async () => {
    const { data } = (await (await get('/v1/company/employees/attributes')).json()) as {
      data: { key: string; label: string; options: string[] }[];
    };
    const laptop = data.find(({ label }) => label === 'Laptop')!;
    expect([laptop.key, laptop.options]).toEqual([
      'dynamic_24407',
      expect.arrayContaining(['MacBook Pro 14']),
    ]);
    expect((await get('/v1/company/employees/1132002')).status).toBe(200);
    expect((await get('/v1/company/employees/1')).status).toBe(404);
  });
});

describe('Personio v2 refuses', () => {
  it('other grants and wrong credentials', async () => {
    const ask = async (form: Record<string, string>) => {
      const body = new URLSearchParams(form);
      const answer = await fetch(`${simulator.url}/v2/auth/token`, { method: 'POST', body });
      return answer.status;
    };
    const client_id = simulator.credentials['clientId']!;
    expect(await ask({ grant_type: 'password', client_id })).toBe(400);
    const wrong = { grant_type: 'client_credentials', client_id, client_secret: 'wrong' };
    expect(await ask(wrong)).toBe(401);
  });

  it.each([
    'limit=51',
    'limit=0',
    'status=active',
    'department=Sales',
    'cursor=bogus',
    'updated_at.gt=2026-01-01T00:00:00Z',
  ])('%s', async (query) => {
    headers = await v2!.signIn(simulator);
    const answer = await get(`/v2/persons?${query}`);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { type: string }[] };
    expect(errors[0]!.type).toMatch(/common\.bad_request$/);
  });

  it('persons without the right with 401, unknown ones with 404, beta without its header', async () => {
    headers = await v2!.signIn(simulator);
    const unknown = await get('/v2/persons/1');
    const { errors } = (await unknown.json()) as { errors: { type: string; detail: string }[] };
    expect(unknown.status).toBe(404);
    expect(errors[0]!.detail).toBe('There is no resource for the specified id.');
    expect((await get('/v2/cost-centers')).status).toBe(404);
    expect((await get('/v2/cost-centers', { Beta: 'true' })).status).toBe(200);
    simulator.control({ revokePermission: 'people' });
    expect((await get('/v2/persons')).status).toBe(401);
  });
});

describe('Personio v2', () => {
  beforeEach(async () => {
    headers = await v2!.signIn(simulator);
  });

  const persons = async (query: string) => {
    const answer = await get(`/v2/persons?${query}`);
    return ((await answer.json()) as { _data: Person[] })._data;
  };

  it('answers 10 a page unless asked for more, and finds by id, e-mail and status', async () => {
    expect((await persons('')).length).toBe(10);
    expect((await persons('id=1132002,1132003')).length).toBe(2);
    expect((await persons('email=maria.soto@brennholt.example')).length).toBe(1);
    const inactive = await persons('status=INACTIVE&limit=50');
    expect(inactive.length).toBeGreaterThan(10);
    expect(new Set(inactive.map(({ status }) => status))).toEqual(new Set(['INACTIVE']));
  });

  it('keeps only id, employments and links when nothing is whitelisted', async () => {
    const revokePermission = ['email', 'firstName', 'lastName', 'preferredName', 'gender'];
    revokePermission.push('custom', 'employeeNumber', 'privateEmail');
    simulator.control({ revokePermission });
    const [one] = await persons('limit=1');
    expect(Object.keys(one!)).toEqual(['id', 'employments', '_meta']);
  });

  it('leads from a person over the employment to names', async () => {
    const answer = await get('/v2/persons/1132003/employments');
    const [employment] = ((await answer.json()) as { _data: Person[] })._data;
    expect(employment).toMatchObject({ status: 'ACTIVE', supervisor: { id: '1132001' } });
    const unit = (employment!['org_units'] as { id: string }[])[0]!;
    expect(await (await get(`/v2/org-units/${unit.id}`)).json()).toMatchObject({
      name: 'Engineering',
    });
    const entities = await (await get('/v2/legal-entities?limit=100')).json();
    expect(entities).toMatchObject({
      _data: expect.arrayContaining([
        expect.objectContaining({
          id: (employment!['legal_entity'] as { id: string }).id,
          name: 'Brennholt Instruments Austria GmbH',
        }),
      ]),
    });
  });
});
