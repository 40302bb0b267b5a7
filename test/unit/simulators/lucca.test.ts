import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('lucca', { people: 60 });
});

const ask = (
  query: string,
  authorization = `lucca application=${simulator.credentials['apiKey']}`,
) => fetch(`${simulator.url}/api/v3/users${query}`, { headers: { authorization } });

type User = Record<string, unknown>;

const users = async (query: string): Promise<User[]> =>
  ((await (await ask(query)).json()) as { data: { items: User[] } }).data.items;

describe('Lucca refuses', () => {
  it.each([
    ['more than 1,000 a page', '?paging=0,1001'],
    ['paging that is none', '?paging=first'],
    ['a field that no user has', '?fields=id,shoeSize'],
    ['a moment with a zone', '?modifiedAt=since,2026-01-01T00:00:00Z'],
  ])('%s, with 400', async (_, query) => {
    const answer = await ask(query);
    expect([answer.status, await answer.json()]).toMatchObject([400, { Status: 400 }]);
  });

  it('the key under another scheme', async () => {
    const { apiKey } = simulator.credentials;
    expect((await ask('', `Bearer ${apiKey}`)).status).toBe(401);
    expect((await ask('', `${apiKey}`)).status).toBe(401);
  });
});

describe('Lucca', () => {
  it('answers without people who have left, unless asked for them and allowed to', async () => {
    const left = simulator.control().people.filter(({ status }) => status === 'inactive').length;
    expect(left).toBeGreaterThan(0);
    expect(await users('')).toHaveLength(60 - left);
    expect(await users('?formerEmployees=true')).toHaveLength(60);
    simulator.control({ revokePermission: 'see former employees' });
    expect(await users('?formerEmployees=true')).toHaveLength(60 - left);
  });

  it('leaves out what the role may not see, and of linked things what was not asked for', async () => {
    simulator.control({ revokePermission: 'jobTitle' });
    const [, second] = await users('?fields=ID,jobTitle,manager[mail]');
    expect(second).toEqual({ id: 402, manager: { mail: 'oliver.whitcombe@brennholt.example' } });
  });

  it('counts everybody when asked to', async () => {
    const answer = await ask('?fields=id,collection.count&paging=0,2&formerEmployees=true');
    expect(await answer.json()).toMatchObject({ data: { count: 60, items: [{}, {}] } });
  });
});
