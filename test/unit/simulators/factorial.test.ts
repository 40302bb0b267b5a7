import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('factorial', { people: 120 });
});

const employees = '/employees/employees?only_managers=false&only_active=';

const ask = (path: string, headers = { 'x-api-key': simulator.credentials['apiKey']! }) =>
  fetch(`${simulator.url}/api/2026-07-01/resources${path}`, { headers });

type Answer = {
  data: Record<string, unknown>[];
  meta: { total: number; has_next_page: boolean; end_cursor: string };
};

const get = async (path: string): Promise<Answer> => (await (await ask(path)).json()) as Answer;

describe('Factorial refuses', () => {
  it.each([
    ['employees without a word on active ones', '/employees/employees?only_managers=false'],
    ['a limit in words', `${employees}false&limit=many`],
    ['a cursor that it did not make', `${employees}false&after_id=17`],
  ])('%s, with 422', async (_, path) => {
    expect((await ask(path)).status).toBe(422);
  });

  it('the key as a bearer token', async () => {
    const authorization = `Bearer ${simulator.credentials['apiKey']}`;
    const headers = { authorization } as unknown as { 'x-api-key': string };
    expect((await ask(`${employees}false`, headers)).status).toBe(401);
  });
});

describe('Factorial', () => {
  it('cuts a page to 100 and leads to the next one', async () => {
    const first = await get(`${employees}false&limit=500`);
    expect([first.data.length, first.meta.total, first.meta.has_next_page]).toEqual([
      100,
      120,
      true,
    ]);
    const { data, meta } = await get(`${employees}false&after_id=${first.meta.end_cursor}`);
    expect([data.length, meta.has_next_page]).toEqual([20, false]);
  });

  it('keeps those who have left, unless only active ones are asked for', async () => {
    const left = simulator.control().people.filter(({ status }) => status === 'inactive').length;
    expect(left).toBeGreaterThan(0);
    expect((await get(`${employees}true`)).meta.total).toBe(120 - left);
  });

  it('gives ids as texts that are too large for numbers', async () => {
    const { data } = await get(`${employees}false&limit=1`);
    expect(Number.isSafeInteger(Number(data[0]!['id']))).toBe(false);
    const one = await get(`${employees}false&ids[]=${String(data[0]!['id'])}`);
    expect(one.data).toEqual(data);
  });

  it('keeps values of people and documents in one list, and those of one field apart', async () => {
    const { data } = await get('/custom_fields/values?field_id=3002&page=2');
    expect(new Set(data.map((value) => value['field_id']))).toEqual(new Set(['3002']));
    expect(new Set(data.map((value) => value['valuable_type']))).toContain('Document');
  });
});
