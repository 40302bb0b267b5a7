import { describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

const ask = ({ url, credentials }: RunningSimulator, path: string, scheme = 'Bearer') =>
  fetch(`${url}/api${path}`, {
    headers: { Authorization: `${scheme} ${credentials['apiToken']}` },
  });

describe('Humaans refuses', () => {
  it.each([
    ['another scheme', '/people', 'Token', 401],
    ['more than 250 a page', '/people?$limit=251', undefined, 400],
    ['a negative place', '/job-roles?$skip=-1', undefined, 400],
    ['a person who is not there', '/people/nobody', undefined, 404],
  ])('%s', async (_, path, scheme, status) => {
    const answer = await ask(await start('humaans'), path, scheme);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code: status, name: expect.any(String) });
  });
});

type List = { total: number; limit: number; data: Record<string, unknown>[] };

describe('Humaans', () => {
  it('gives 100 of everybody when nothing else is asked for', async () => {
    const people = (await (await ask(await start('humaans'), '/people')).json()) as List;
    expect(people).toMatchObject({ total: 450, limit: 100 });
    expect(people.data).toHaveLength(100);
  });

  it('hides leavers, starters and dates from a token without private:read', async () => {
    const simulator = await start('humaans');
    simulator.control({ revokePermission: 'people' });
    const token = await (await ask(simulator, '/token-info')).json();
    expect(token).toMatchObject({ scopes: ['public:read'] });
    const people = (await (await ask(simulator, '/people?$limit=250')).json()) as List;
    expect(people.total).toBeLessThan(450);
    expect(new Set(people.data.map(({ status }) => status))).toEqual(new Set(['active']));
    expect(people.data[0]).not.toHaveProperty('employmentStartDate');
  });

  it('has the job roles of somebody in no order', async () => {
    const simulator = await start('humaans');
    const { id } = simulator.control().people[49]!;
    const { data } = (await (await ask(simulator, `/job-roles?personId=${id}`)).json()) as List;
    const days = data.map(({ effectiveDate }) => String(effectiveDate));
    expect(days.length).toBeGreaterThan(1);
    expect(days).not.toEqual(days.toSorted());
  });
});
