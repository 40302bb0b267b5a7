import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('alexishr', { people: 120 });
});

const ask = (path: string, token = simulator.credentials['accessToken']) =>
  fetch(`${simulator.url}/v1${path}`, { headers: { authorization: `Bearer ${token}` } });

type Answer = {
  total: number;
  count: number;
  data: Record<string, unknown>[];
  relations?: Record<string, unknown[]>;
};

const get = async (path: string): Promise<Answer> => (await (await ask(path)).json()) as Answer;

describe('AlexisHR refuses', () => {
  it.each([
    ['a limit in words', '?limit=many'],
    ['a relation that there is not', '?relations=office,salary'],
    ['to select custom fields', '?select=id,custom'],
    ['a filter on what cannot be filtered', '?filters[shoeSize]=42'],
    ['an operator that there is not', '?filters[active][$like]=true'],
  ])('%s, with 400 and a message that is a list', async (_, query) => {
    const answer = await ask(`/employee${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ statusCode: 400, message: [expect.any(String)] });
  });

  it('a wrong token, and the plural of a resource', async () => {
    expect((await ask('/employee', 'wrong')).status).toBe(401);
    expect((await ask('/employees')).status).toBe(404);
  });
});

describe('AlexisHR', () => {
  it('answers everybody, fewer a page than asked for', async () => {
    const { total, count, data } = await get('/employee?limit=1000');
    expect([total, count, data.length]).toEqual([120, 100, 100]);
  });

  it('leaves out what is empty, and sends related records once beside the people', async () => {
    const { data, relations } = await get('/employee?limit=100&relations=office,department');
    expect(data.some((employee) => !('workEmail' in employee))).toBe(true);
    expect(relations!['office']!.length).toBeLessThan(10);
    expect(Object.keys(relations!)).toEqual(['office', 'department']);
  });

  it('finds those who changed since a moment', async () => {
    const { id } = simulator.control().people[5]!;
    simulator.control({ update: { [id]: { jobTitle: 'Something new' } } });
    const { data } = await get('/employee?filters[updated][$gte]=2026-11-24T00:00:00.000Z');
    expect(data.map((employee) => employee['id'])).toEqual([id]);
  });
});
