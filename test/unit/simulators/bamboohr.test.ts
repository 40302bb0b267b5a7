import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;
let headers: Record<string, string>;

beforeEach(async () => {
  simulator = await start('bamboohr');
  const key = Buffer.from(`${simulator.credentials['apiKey']}:x`).toString('base64');
  headers = {
    Authorization: `Basic ${key}`,
    Accept: 'application/json',
    'Content-Type': 'application/json',
  };
});

const get = (path: string, extra: Record<string, string> = {}) =>
  fetch(simulator.url + path, { headers: { ...headers, ...extra } });

const post = (path: string, body: unknown, extra: Record<string, string> = {}) =>
  fetch(simulator.url + path, {
    method: 'POST',
    headers: { ...headers, ...extra },
    body: JSON.stringify(body),
  });

const dataset = (body: Record<string, unknown>) => post('/api/v2/datasets/employee/data', body);
const fields = ['eeid', 'firstName', 'status'];

describe('BambooHR refuses', () => {
  it.each([
    ['no key', {}],
    ['a wrong key', { Authorization: `Basic ${Buffer.from('wrong:x').toString('base64')}` }],
    ['a key that is no Basic', { Authorization: 'Bearer fa4e' }],
  ])('%s, with an empty 401', async (_, sent) => {
    const answer = await fetch(`${simulator.url}/api/v1/meta/lists`, { headers: sent as never });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('X-BambooHR-Error-Message')).toBe('Invalid API key');
    expect(await answer.text()).toBe('');
  });

  it('the domain of another company', async () => {
    expect((await get('/api/gateway.php/brennholt/v1/meta/lists')).status).toBe(200);
    expect((await get('/api/gateway.php/acme/v1/meta/lists')).status).toBe(401);
  });

  it.each([
    ['a page beyond 1000', { fields, pageSize: 1001 }],
    ['page 0', { fields, page: 0 }],
    ['unknown fields', { fields: ['eeid', 'shoeSize'] }],
    ['no fields', { fields: [] }],
    ['an order by a field that is not asked for', { fields, orderBy: 'lastName asc' }],
    ['a filter it cannot read', { fields, filter: "status equals 'Active'" }],
  ])('%s, with problem JSON', async (_, body) => {
    const answer = await dataset(body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 422, fields: expect.any(Array) });
  });

  it('a body that is no JSON, and GET', async () => {
    const path = '/api/v2/datasets/employee/data';
    expect((await post(path, { fields }, { 'Content-Type': 'text/plain' })).status).toBe(400);
    expect((await get(path)).status).toBe(405);
  });

  it('datasets that do not exist', async () => {
    expect((await post('/api/v2/datasets/payroll/data', { fields })).status).toBe(404);
    expect((await get('/api/v1_2/datasets/payroll/fields')).status).toBe(422);
  });

  it('a report whose content type says more than JSON, or that has over 400 fields', async () => {
    const path = '/api/v1/reports/custom?format=JSON';
    const body = { title: 'sync', fields: ['workEmail'] };
    const withCharset = { 'Content-Type': 'application/json; charset=utf-8' };
    expect((await post(path, body)).status).toBe(200);
    expect((await post(path, body, withCharset)).status).toBe(400);
    const many = Array.from({ length: 401 }, () => 'workEmail');
    expect((await post(path, { fields: many })).status).toBe(400);
  });

  it('unknown fields and pages in the light list', async () => {
    const fieldAnswer = await get('/api/v1/employees?fields=shoeSize');
    expect(await fieldAnswer.json()).toMatchObject({ error: { code: 'BadRequest' } });
    const pageAnswer = await get('/api/v1/employees?page[limit]=2501');
    expect([pageAnswer.status, await pageAnswer.json()]).toMatchObject([
      400,
      { error: { code: 'BadPage' } },
    ]);
  });
});

describe('BambooHR', () => {
  it('answers XML to whoever does not ask for JSON', async () => {
    const answer = await get('/api/v1/meta/lists', { Accept: '*/*' });
    expect(answer.headers.get('Content-Type')).toMatch('text/xml');
    expect(await answer.text()).toMatch(/^<\?xml/);
  });

  it('drops unknown and forbidden fields of a report without a word', async () => {
    simulator.control({ revokePermission: 'email' });
    const body = { fields: ['workEmail', 'shoeSize', 'jobTitle'] };
    const answer = await post('/api/v1/reports/custom?format=JSON', body);
    const { employees } = (await answer.json()) as { employees: object[] };
    expect(Object.keys(employees[0]!)).toEqual(['id', 'jobTitle']);
  });

  it('hides a forbidden field from the field list and from the rows', async () => {
    simulator.control({ revokePermission: 'email' });
    const list = (await (await get('/api/v1_2/datasets/employee/fields')).json()) as {
      fields: { name: string }[];
    };
    expect(list.fields.map(({ name }) => name)).not.toContain('email');
    const rows = (await (await dataset({ fields: ['eeid', 'email'] })).json()) as {
      data: { fields: object }[];
    };
    expect(Object.keys(rows.data[0]!.fields)).toEqual(['eeid']);
  });

  it('clamps pages of the field list', async () => {
    const answer = await get('/api/v1_2/datasets/employee/fields?page=99&page_size=10');
    expect(await answer.json()).toMatchObject({
      pagination: { current_page: 3, total_pages: 3, next_page: null },
    });
  });

  it('filters and sorts as OData says', async () => {
    const count = async (filter: string | null) => {
      const answer = await dataset({ fields, filter, orderBy: 'eeid desc', pageSize: 1 });
      const { meta, data } = (await answer.json()) as {
        meta: { totalItems: number };
        data: { fields: { eeid: string } }[];
      };
      return [meta.totalItems, data[0]?.fields.eeid];
    };
    expect(await count(null)).toEqual([450, '550']);
    expect(await count("eeid eq '101'")).toEqual([1, '101']);
    expect(await count("eeid in ('101', '102') and status ne 'Inactive'")).toEqual([2, '102']);
    expect(await count("status eq 'Active' or status eq 'Inactive'")).toEqual([450, '550']);
  });

  it('calls the employee number of the supervisor their id, and has the real one elsewhere', async () => {
    const body = { fields: ['supervisorId', 'supervisorEId', 'terminationDate'] };
    const answer = await post('/api/v1/reports/custom?format=JSON', body);
    const { employees } = (await answer.json()) as { employees: Record<string, string>[] };
    expect(employees[1]).toEqual({
      id: '102',
      supervisorId: '1001',
      supervisorEId: '101',
      terminationDate: '',
    });
  });

  it('reports hires, changes and deletions since a moment, and an empty list when there is none', async () => {
    const since = '2026-11-24T11:00:00Z';
    const path = `/api/v1/employees/changed?since=${since}`;
    expect(await (await get(path)).json()).toMatchObject({ employees: [] });
    const { people } = simulator.control();
    simulator.control({ hire: 1, leave: people[60]!.key, remove: people[70]!.key });
    const { employees } = (await (await get(path)).json()) as {
      employees: Record<string, { action: string }>;
    };
    expect(employees[people[60]!.id]!.action).toBe('Updated');
    expect(employees[people[70]!.id]!.action).toBe('Deleted');
    expect(Object.values(employees).map(({ action }) => action)).toContain('Inserted');
  });

  it('pages the light list by cursor to the end', async () => {
    const ids: string[] = [];
    let after = '';
    do {
      const answer = await get(`/api/v1/employees?page[limit]=200${after}&fields=departmentName`);
      const { data, meta } = (await answer.json()) as {
        data: { employeeId: string }[];
        meta: { page: { nextCursor: string | null } };
      };
      ids.push(...data.map(({ employeeId }) => employeeId));
      after = meta.page.nextCursor ? `&page[after]=${meta.page.nextCursor}` : '';
    } while (after !== '');
    expect(new Set(ids).size).toBe(450);
  });

  it('knows one employee by id, and its lists', async () => {
    const one = await get('/api/v1/employees/102?fields=firstName,workEmail');
    expect(await one.json()).toEqual({
      id: '102',
      firstName: 'Lena',
      workEmail: 'lena.hofmann@brennholt.example',
    });
    expect((await get('/api/v1/employees/9')).status).toBe(404);
    const lists = (await (await get('/api/v1/meta/lists')).json()) as {
      alias: string;
      options: { name: string; archived: string }[];
    }[];
    const departments = lists.find(({ alias }) => alias === 'department')!.options;
    expect(departments.map(({ name }) => name)).toContain('Engineering');
    expect(departments.at(-1)!.archived).toBe('yes');
  });
});
