import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { callsADay, Gate, tokensAMonth } from '../../simulators/youforce/limits.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

const logIn = (changes: Record<string, string> = {}, type?: string) =>
  fetch(`${simulator.url}/connect/token`, {
    method: 'POST',
    ...(type && { headers: { 'Content-Type': type } }),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: simulator.credentials['clientId']!,
      client_secret: simulator.credentials['clientSecret']!,
      tenant_id: simulator.credentials['tenantId']!,
      ...changes,
    }),
  });

type Row = Record<string, unknown>;
type List = { value: Row[]; values?: Row[]; nextLink?: string };
let authorization: string;
const get = (path: string) => fetch(simulator.url + path, { headers: { authorization } });

/** The body of the first answer that the spike arrest lets through. */
async function list(path: string): Promise<List> {
  let answer = await get(path);
  await expect
    .poll(async () => (answer.status === 429 ? (answer = await get(path)) : answer).status)
    .not.toBe(429);
  return (await answer.json()) as List;
}

beforeEach(async () => {
  simulator = await start('youforce');
  const { access_token: token } = (await (await logIn()).json()) as { access_token: string };
  authorization = `Bearer ${token}`;
});

describe('the login', () => {
  it.each([
    [{ client_secret: 'wrong' }, undefined, 401, 'invalid_client'],
    [{ client_id: 'wrong' }, undefined, 401, 'invalid_client'],
    [{ tenant_id: '7654321' }, undefined, 400, 'invalid_request'],
    [{ grant_type: 'password' }, undefined, 400, 'unsupported_grant_type'],
    [{}, 'application/json', 400, 'invalid_request'],
  ])('refuses %j of type %s with %i', async (changes, type, status, error) => {
    const answer = await logIn(changes, type);
    expect([answer.status, await answer.json()]).toEqual([status, { error }]);
  });

  it('gives 400 tokens a month, and no more', async () => {
    const statuses = new Set<number>();
    for (let calls = 1; calls < tokensAMonth; calls += 1) statuses.add((await logIn()).status);
    expect(statuses).toEqual(new Set([200]));
    expect((await logIn()).status).toBe(429);
    const calls = simulator.control().requests.filter(({ path }) => path === '/connect/token');
    expect(calls).toHaveLength(tokensAMonth + 1);
  });
});

describe('the gateway', () => {
  it('lets one call in 0.6 s, three at a time, and 6,000 a day', () => {
    const gate = new Gate();
    const at = (milliseconds: number, day = '2026-11-24') => gate.enter(milliseconds, day);
    expect([at(0), at(599), at(600), at(1200), at(1800)]).toEqual([true, false, true, true, false]);
    gate.leave();
    expect(at(1800)).toBe(true);
    for (let calls = 5; calls <= callsADay; calls += 1) {
      gate.leave();
      expect(at(calls * 600)).toBe(true);
    }
    gate.leave();
    expect(at(9e6)).toBe(false);
    expect(at(9e6, '2026-11-25')).toBe(true);
  });

  it('refuses a second call at once, without a word on when to come back', async () => {
    const [one, other] = await Promise.all([get('/iam/v1.0/persons'), get('/iam/v1.0/persons')]);
    expect([one.status, other.status].sort()).toEqual([200, 429]);
    const refused = one.status === 429 ? one : other;
    expect(refused.headers.get('Retry-After')).toBeNull();
    expect(await refused.text()).toContain('Too many requests');
  });

  it('refuses a token that it did not give, a page beyond 1,000, and custom fields without their scope', async () => {
    const answer = await fetch(`${simulator.url}/iam/v1.0/persons`, {
      headers: { authorization: 'Bearer mine' },
    });
    expect(answer.status).toBe(401);
    expect((await get('/iam/v1.0/persons?take=1001')).status).toBe(400);
    simulator.control({ revokePermission: 'Youforce-Extensions:files:Get_Basic' });
    await expect.poll(async () => (await get('/extensions/v1.0/iam/persons')).status).toBe(403);
  });
});

describe('lists', () => {
  it('go on with what follows the question mark of a link to another host', async () => {
    const first = await list('/iam/v1.0/persons?take=400');
    const link = new URL(first.nextLink!);
    expect(link.host).not.toBe('api.youforce.com');
    const last = await list(link.pathname + link.search);
    expect(last.value).toHaveLength(50);
    expect(last).not.toHaveProperty('nextLink');
  });

  it('leave out what has no value, and keep custom fields under another key', async () => {
    const { value } = await list('/iam/v1.0/persons');
    expect(value.some((person) => !('emailAddresses' in person))).toBe(true);
    expect(Object.values(value).flatMap(Object.values)).not.toContain(null);
    expect((await list('/extensions/v1.0/iam/persons')).values).toBeInstanceOf(Array);
  });

  it('have contracts until 90 days after they ended', async () => {
    const { value: contracts } = await list('/iam/v1.0/employments?take=1000');
    const days = contracts.map(({ dischargeDate }) => String(dischargeDate)).sort();
    expect(days[0]! >= '2026-08-26' && days[0]! < '2026-11-24').toBe(true);
    const { value: people } = await list('/iam/v1.0/persons');
    const employed = new Set(contracts.map(({ personCode }) => personCode));
    expect(people.some(({ personCode }) => !employed.has(personCode))).toBe(true);
  });
});
