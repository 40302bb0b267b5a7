import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { challenge, pageAt, press, redirectUri, verifier } from './consent.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('officient', { people: 70, rate: 0 });
});

type Json = Record<string, unknown>;

async function token(grant: Json, headers = { 'content-type': 'application/json' }) {
  const { clientId: client_id, clientSecret: client_secret } = simulator.credentials;
  const answer = await fetch(`${simulator.url}/1.0/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ client_id, client_secret, ...grant }),
  });
  return { status: answer.status, body: (await answer.json()) as Json };
}

const renew = (changes: Json = {}) =>
  token({
    grant_type: 'refresh_token',
    refresh_token: simulator.credentials['refreshToken'],
    ...changes,
  });

async function get(path: string) {
  const { body } = await renew();
  const headers = { authorization: `Bearer ${String(body['access_token'])}` };
  return fetch(`${simulator.url}/1.0${path}`, { headers });
}

const read = async (path: string) =>
  (await (await get(path)).json()) as { data: Json[]; total_record_count: number };

async function agree(changes: Record<string, string> = {}): Promise<string> {
  // As documented: neither a kind of answer nor a scope.
  const page = pageAt(simulator, '/authorize', { response_type: undefined, ...changes });
  return (await press(page, 'allow')).get('code')!;
}

const redeem = (code: string, changes: Json = {}) =>
  token({ grant_type: 'authorization_code', code, ...changes });

describe('a code of Officient', () => {
  it('brings a refresh token that stays good', async () => {
    const { body } = await redeem(await agree());
    for (const _ of [1, 2])
      expect((await renew({ refresh_token: body['refresh_token'] })).body['refresh_token']).toBe(
        body['refresh_token'],
      );
  });

  it('is good for one token', async () => {
    const code = await agree();
    await redeem(code);
    expect((await redeem(code)).body).toEqual({
      status_code: 400,
      reason_phrase: 'invalid_grant',
    });
  });

  it.each([
    ['another verifier', { code_verifier: `${verifier}x` }, 400],
    ['another redirect', { code_verifier: verifier, redirect_uri: 'https://x.example' }, 400],
    ['the right ones', { code_verifier: verifier, redirect_uri: redirectUri }, 200],
  ])('is tried with %s', async (_, changes, status) => {
    const code = await agree({ code_challenge: challenge, code_challenge_method: 'S256' });
    expect((await redeem(code, changes)).status).toBe(status);
  });

  it('is not given when the admin does not agree', async () => {
    const answer = await press(pageAt(simulator, '/authorize'), 'deny');
    expect(Object.fromEntries(answer)).toMatchObject({ error: 'access_denied' });
  });
});

describe('Officient refuses', () => {
  it.each([
    ['another secret', { client_secret: 'x' }],
    ['a refresh token that it did not give', { refresh_token: 'x' }],
    ['client credentials', { grant_type: 'client_credentials' }],
  ])('%s', async (_, changes) => {
    expect((await renew(changes)).status).toBe(400);
  });

  it('a form where it wants JSON', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await token({ grant_type: 'refresh_token' }, headers)).status).toBe(400);
  });

  it('calls without a token', async () => {
    expect((await fetch(`${simulator.url}/1.0/account`)).status).toBe(401);
  });

  it('a page that is no number', async () => {
    expect((await get('/people/list?page=one')).status).toBe(400);
  });

  it('somebody who is not there in the words for somebody who may not be seen', async () => {
    const nobody = await get('/people/1/detail');
    simulator.control({ revokePermission: 'details' });
    const hidden = await get('/people/261/detail');
    expect([nobody.status, hidden.status]).toEqual([400, 400]);
    expect(await nobody.text()).toBe(await hidden.text());
  });

  it('the 31st call within five seconds, without a word', async () => {
    const { url, credentials } = await start('officient', { people: 1 });
    const calls = await Promise.all(
      Array.from({ length: 31 }, () => fetch(`${url}/1.0/account?as=${credentials['clientId']}`)),
    );
    const last = calls.filter(({ status }) => status === 429);
    expect(last).toHaveLength(1);
    expect([await last[0]!.text(), last[0]!.headers.get('retry-after')]).toEqual(['', null]);
  });
});

describe('Officient', () => {
  it('lists 30 a page from page 0, with those who were archived when they are asked for', async () => {
    const [first, last, active] = await Promise.all([
      read('/people/list?page=0&include_archived=1'),
      read('/people/list?page=2&include_archived=1'),
      read('/people/list'),
    ]);
    expect([first.data.length, last.data.length, first.total_record_count]).toEqual([30, 10, 70]);
    expect(active.total_record_count).toBeLessThan(70);
    expect(active.data.every((row) => row['archived'] === 0)).toBe(true);
  });

  it('answers an address that there is not with a page', async () => {
    const answer = await get('/people/everybody');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=UTF-8',
    ]);
  });
});
