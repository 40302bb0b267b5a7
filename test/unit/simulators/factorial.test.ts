import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { challenge, pageAt, press, redirectUri, verifier } from './consent.ts';
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

async function token(form: Record<string, string>): Promise<{ status: number; body: Json }> {
  const { clientId, clientSecret } = simulator.credentials;
  const client = { client_id: clientId!, client_secret: clientSecret! };
  const body = new URLSearchParams({ ...client, ...form });
  const answer = await fetch(`${simulator.url}/oauth/token`, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as Json };
}
type Json = Record<string, string>;

async function agree(): Promise<string> {
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
  const page = pageAt(simulator, '/oauth/authorize', { scope: 'read', ...pkce });
  return (await press(page, 'allow')).get('code')!;
}

const redeem = (code: string, changes: Json = {}) =>
  token({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...changes,
  });

describe('Factorial, when an administrator agrees', () => {
  it('gives a token that reads, and a refresh token that is replaced when it is used', async () => {
    const { body } = await redeem(await agree());
    const headers = { authorization: `Bearer ${body['access_token']}` };
    const answer = await ask(`${employees}false`, headers as unknown as { 'x-api-key': string });
    expect(answer.status).toBe(200);
    const renew = { grant_type: 'refresh_token', refresh_token: body['refresh_token']! };
    const next = await token(renew);
    expect(next.body['refresh_token']).not.toBe(body['refresh_token']);
    expect((await token(renew)).body).toEqual({ error: 'invalid_grant' });
  });

  it('takes a code once, from the app that asked for it', async () => {
    const code = await agree();
    expect((await redeem(code)).status).toBe(200);
    expect((await redeem(code)).body).toEqual({ error: 'invalid_grant' });
    expect((await redeem(await agree(), { code_verifier: 'another' })).status).toBe(400);
    expect((await redeem(await agree(), { redirect_uri: '' })).status).toBe(400);
    expect((await redeem(await agree(), { client_secret: 'wrong' })).status).toBe(401);
  });

  it('looks at the key first where both are sent', async () => {
    const { body } = await redeem(await agree());
    const both = { authorization: `Bearer ${body['access_token']}`, 'x-api-key': 'wrong' };
    expect((await ask(`${employees}false`, both)).status).toBe(401);
  });

  it('knows two scopes only', async () => {
    const page = pageAt(simulator, '/oauth/authorize', { scope: 'employees.read' });
    const answer = await fetch(page, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=invalid_scope');
  });
});
