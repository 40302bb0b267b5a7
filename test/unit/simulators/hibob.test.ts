import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';
import { vendors } from './vendors.ts';

const bob = vendors.find(({ name }) => name === 'HiBob')!;
const path = '/v1/people/search';

let simulator: RunningSimulator;
let headers: Record<string, string>;

beforeEach(async () => {
  simulator = await start('hibob');
  headers = await bob.signIn(simulator);
});

const post = (body: unknown, extra: Record<string, string> = {}) =>
  fetch(simulator.url + path, {
    method: 'POST',
    headers: { ...headers, ...extra },
    body: JSON.stringify(body),
  });

type Employee = Record<string, unknown> & {
  work: Record<string, unknown>;
  humanReadable: { work: Record<string, unknown> };
};

const search = async (body: unknown): Promise<Employee[]> =>
  ((await (await post(body)).json()) as { employees: Employee[] }).employees;

const get = async (address: string): Promise<unknown> =>
  (await fetch(simulator.url + address, { headers })).json();

const byId = (...values: string[]) => [{ fieldPath: 'root.id', operator: 'equals', values }];

describe('HiBob refuses', () => {
  it.each([
    ['filters: []', { filters: [] }],
    ['two filters', { filters: [...byId('1'), ...byId('2')] }],
    ['another path', { filters: [{ fieldPath: 'work.site', operator: 'equals', values: ['x'] }] }],
    ['another operator', { filters: [{ ...byId('1')[0], operator: 'contains' }] }],
    ['a filter without values', { filters: byId() }],
    ['over 400 fields', { fields: Array.from({ length: 401 }, () => 'root.id') }],
    ['fields that are no list', { fields: 'root.id' }],
    ['another way of reading', { humanReadable: 'YES' }],
    ['showInactive as text', { showInactive: 'true' }],
  ])('%s, with 400', async (_, body) => {
    const answer = await post(body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { key: 'bad_request' }]);
  });

  it('a wrong token, and does not say so in JSON', async () => {
    const answer = await post({}, { Authorization: `Basic ${btoa('SERVICE-10432:wrong')}` });
    expect([answer.status, await answer.text()]).toEqual([401, 'Unauthorized']);
  });

  it('another content type, another method, and callers who cannot read JSON', async () => {
    expect((await post({}, { 'Content-Type': 'text/plain' })).status).toBe(400);
    expect((await post({}, { Accept: 'text/html' })).status).toBe(406);
    expect((await fetch(simulator.url + path, { headers })).status).toBe(405);
  });
});

describe('HiBob', () => {
  it('answers without people who have left, unless asked for them', async () => {
    const working = await search({ fields: ['root.id'] });
    const everybody = await search({ fields: ['root.id'], showInactive: true });
    const left = simulator.control().people.filter(({ status }) => status === 'inactive');
    expect(everybody.length - working.length).toBe(left.length);
  });

  it('has no word for unknown and forbidden fields: they are missing with 200', async () => {
    simulator.control({ revokePermission: 'email' });
    const [one] = await search({ fields: ['root.email', 'root.shoeSize', 'root.surname'] });
    expect(Object.keys(one!)).toEqual(['id', 'companyId', 'surname']);
  });

  it('answers nearly empty people to a service user without permissions', async () => {
    simulator.control({ revokePermission: 'people' });
    const people = await search({ fields: ['root.id', 'root.email', 'work.title'] });
    expect(people.length).toBeGreaterThan(400);
    expect(Object.keys(people[0]!)).toEqual(['id', 'companyId', '/root/id']);
  });

  it('answers root and work only when no fields are named', async () => {
    const [one] = await search({});
    expect(one).toHaveProperty('work');
    expect(one).not.toHaveProperty('internal');
    expect(one!.work).not.toHaveProperty('custom');
  });

  it('gives list values as ids, and names beside or instead of them', async () => {
    const fields = ['work.department', 'work.customColumns.column_1644862416222'];
    const ask = async (humanReadable?: string) =>
      (await search({ fields, ...(humanReadable ? { humanReadable } : {}) }))[1]!;
    const machine = await ask();
    expect(machine.work['department']).toMatch(/^\d{9}$/);
    expect(machine).not.toHaveProperty('humanReadable');
    expect((await ask('APPEND')).humanReadable.work['department']).toBe('People');
    expect((await ask('REPLACE')).work['department']).toBe('People');
    const lists = (await get('/v1/company/named-lists?includeArchived=true')) as Record<
      string,
      { items: { id: number; name: string; archived: boolean }[] }
    >;
    const item = lists['department']!.items.find(({ name }) => name === 'People')!;
    expect(String(item.id)).toBe(machine.work['department']);
    expect(lists['department']!.items.some(({ archived }) => archived)).toBe(true);
  });

  it('finds one person by an id of 19 digits, with the manager', async () => {
    const { id } = simulator.control().people[1]!;
    expect(id).toMatch(/^\d{19}$/);
    const fields = ['root.email', 'work.reportsTo', 'work.reportsTo.email'];
    const [one, ...others] = await search({ fields, filters: byId(id) });
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      email: 'lena.hofmann@brennholt.example',
      work: { reportsTo: { surname: 'Whitcombe', email: 'oliver.whitcombe@brennholt.example' } },
    });
  });

  it('gives null for the manager of somebody who has none', async () => {
    const fields = ['work.reportsTo', 'work.reportsTo.email'];
    const [top] = await search({ fields });
    expect(top!.work['reportsTo']).toBeNull();
  });

  it('describes its fields, custom ones too, and lifecycles', async () => {
    const all = (await get('/v1/company/people/fields')) as { id: string; jsonPath: string }[];
    expect(all).toContainEqual(
      expect.objectContaining({ id: 'custom.field_1655000000042', name: 'Cost code' }),
    );
    const leaver = simulator.control().people.find(({ status }) => status === 'inactive')!;
    expect(await get(`/v1/people/${leaver.id}/lifecycle`)).toMatchObject({
      values: [{ status: 'employed' }, { status: 'terminated' }],
    });
    expect(await get('/v1/people/1/lifecycle')).toMatchObject({ key: 'not_found' });
  });
});
