import { describe, expect, it } from 'vitest';
import { start } from './running.ts';

async function ask(path: string, header = 'X-Auth-Token') {
  const { url, credentials } = await start('sagehr');
  return fetch(`${url}/api${path}`, { headers: { [header]: credentials['apiKey']! } });
}

describe('Sage HR refuses', () => {
  it.each([
    ['the key in another header', '/employees', 'X-Api-Key', 401, 'unauthorized'],
    ['page 0', '/employees?page=0', undefined, 422, 'validation_failed'],
    ['an employee who is not there', '/employees/1', undefined, 404, 'not_found'],
    ['a path that it does not have', '/departments', undefined, 404, 'not_found'],
  ])('%s', async (_, path, header, status, code) => {
    const answer = await ask(path, header);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error_code: code });
  });
});

type List = { data: { id: number }[]; meta: { total_entries: number; next_page: number | null } };
const list = async (path: string) => (await (await ask(path)).json()) as List;

describe('Sage HR lists', () => {
  it('50 a page whatever is asked for, and no next page on the last', async () => {
    const first = await list('/employees?page=1&per_page=200');
    expect(first.data).toHaveLength(50);
    expect(first.meta.next_page).toBe(2);
    const last = Math.ceil(first.meta.total_entries / 50);
    expect((await list(`/employees?page=${last}`)).meta.next_page).toBeNull();
  });

  it('those who have left elsewhere, with a day and without a team', async () => {
    const [first] = (await list('/terminated-employees')).data;
    expect(first).toMatchObject({ termination_date: expect.stringMatching(/^\d{4}-/) });
    expect(first).not.toHaveProperty('team');
    expect((await ask(`/employees/${first!.id}`)).status).toBe(404);
    expect((await ask(`/terminated-employees/${first!.id}`)).status).toBe(200);
  });
});
