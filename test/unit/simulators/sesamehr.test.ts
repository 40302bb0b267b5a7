import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('sesamehr', { people: 120 });
});

const ask = (path: string, authorization = `Bearer ${simulator.credentials['apiToken']}`) =>
  fetch(`${simulator.url}${path}`, { headers: { authorization } });

type Answer = { data: Record<string, unknown>[]; meta: object };

const get = async (path: string): Promise<Answer> => (await (await ask(path)).json()) as Answer;

describe('Sesame HR refuses', () => {
  it.each([
    ['page 0', '?page=0'],
    ['a limit in words', '?limit=many'],
    ['a status that nobody has', '?status=retired'],
  ])('%s, with 422', async (_, query) => {
    expect((await ask(`/core/v3/employees${query}`)).status).toBe(422);
  });

  it('a wrong token, everywhere', async () => {
    expect((await ask('/core/v3/info', 'Bearer wrong')).status).toBe(401);
  });

  it('people, but not the name of the company, to an admin without the right', async () => {
    simulator.control({ revokePermission: 'people' });
    expect((await ask('/core/v3/employee-managers')).status).toBe(403);
    expect((await ask('/core/v3/info')).status).toBe(200);
  });
});

describe('Sesame HR', () => {
  it('answers active people only, unless asked for both', async () => {
    const left = simulator.control().people.filter(({ status }) => status === 'inactive').length;
    const total = async (query: string) => (await get(`/core/v3/employees?limit=1${query}`)).meta;
    expect(await total('')).toMatchObject({ total: 120 - left });
    expect(await total('&status=inactive')).toMatchObject({ total: left });
    expect(await total('&status[in]=active,inactive')).toMatchObject({ total: 120, lastPage: 120 });
  });

  it('gives fewer rows than asked for, and says how many', async () => {
    const { data, meta } = await get('/core/v3/employees?limit=1000&status[in]=active,inactive');
    expect(data).toHaveLength(100);
    expect(meta).toEqual({ currentPage: 1, lastPage: 2, total: 120, perPage: 100 });
  });

  it('has the contracts of each person, the newest first, and none of nobody', async () => {
    const { data: people } = await get('/core/v3/employees?limit=100');
    const all = await Promise.all(
      people.map(({ id }) => get(`/contract/v1/contracts/${String(id)}`)),
    );
    const renewed = all.map(({ data }) => data).find(({ length }) => length === 2)!;
    const [present, before] = renewed.map(({ startDate }) => String(startDate));
    expect(present! > before!).toBe(true);
    expect((await ask('/contract/v1/contracts/nobody')).status).toBe(404);
  });

  it('says who checks clock-ins apart from who approves holidays', async () => {
    const { data } = await get('/core/v3/employee-managers?limit=100');
    const permissions = data.map(({ permission }) => permission);
    expect(new Set(permissions)).toEqual(new Set(['check', 'vacation']));
  });
});
