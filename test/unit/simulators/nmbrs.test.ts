import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { challenge, pageAt, press, redirectUri, verifier } from './consent.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('nmbrs', { people: 60 });
});

type Json = Record<string, string>;
const scope = 'offline_access employee.info.read company.info.read';

/** The token endpoint, with the client as HTTP Basic. */
async function token(form: Json, secret = simulator.credentials['clientSecret']) {
  const pair = `${simulator.credentials['clientId']}:${secret}`;
  const answer = await fetch(`${simulator.url}/connect/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
    body: new URLSearchParams(form),
  });
  return { status: answer.status, body: (await answer.json()) as Json };
}

const renew = (refresh_token: string | undefined) =>
  token({ grant_type: 'refresh_token', refresh_token: refresh_token! });

async function agree(changes: Record<string, string | undefined> = {}): Promise<string> {
  const page = pageAt(simulator, '/connect/authorize', { scope, ...changes });
  return (await press(page, 'allow')).get('code')!;
}

const redeem = (code: string, changes: Json = {}) =>
  token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...changes });

const get = (path: string, accessToken: string | undefined, key?: string) =>
  fetch(`${simulator.url}/api${path}`, {
    headers: {
      authorization: `Bearer ${accessToken}`,
      'x-subscription-key': key ?? simulator.credentials['subscriptionKey']!,
    },
  });

const given = async () => (await renew(simulator.credentials['refreshToken'])).body['access_token'];

type Page = {
  data: Record<string, never>[];
  pagination: { nextPage: string | null; totalRecords: number };
};

describe('the page of Nmbrs on which an admin agrees', () => {
  it('shows who asks, and two buttons', async () => {
    const page = await (await fetch(pageAt(simulator, '/connect/authorize', { scope }))).text();
    expect(page).toContain('Nmbrs · Rollcall wants to read your employees');
    expect(page.match(/<button[^>]*>(\w+)</g)).toHaveLength(2);
  });

  it.each([
    ['an app that it does not know', { client_id: 'somebody' }],
    ['a redirect that is no web address', { redirect_uri: 'javascript:alert(1)' }],
    ['no redirect', { redirect_uri: undefined }],
  ])('refuses %s without sending anybody anywhere', async (_, changes) => {
    const page = pageAt(simulator, '/connect/authorize', { scope, ...changes });
    const shown = await fetch(page, { redirect: 'manual' });
    const pressed = await fetch(page, {
      method: 'POST',
      body: new URLSearchParams({ decision: 'allow' }),
      redirect: 'manual',
    });
    expect([shown.status, pressed.status]).toEqual([400, 400]);
  });

  it.each([
    ['openid', { scope: `openid ${scope}` }, 'invalid_scope'],
    ['a challenge in plain', { scope, code_challenge: verifier }, 'invalid_request'],
    ['a token at once', { scope, response_type: 'token' }, 'unsupported_response_type'],
  ])('answers an app that asks for %s', async (_, changes, error) => {
    const answer = await fetch(pageAt(simulator, '/connect/authorize', changes), {
      redirect: 'manual',
    });
    const { searchParams } = new URL(answer.headers.get('location')!);
    expect(Object.fromEntries(searchParams)).toEqual({ from: 'here', error, state: 'the-state' });
  });

  it('tells the app when the admin does not agree', async () => {
    const answer = await press(pageAt(simulator, '/connect/authorize', { scope }), 'deny');
    expect([answer.get('error'), answer.get('state')]).toEqual(['access_denied', 'the-state']);
    expect(answer.has('code')).toBe(false);
  });
});

describe('a code of Nmbrs', () => {
  it('is good for one token', async () => {
    const code = await agree();
    expect((await redeem(code)).body['refresh_token']).toBeTruthy();
    expect(await redeem(code)).toEqual({ status: 400, body: { error: 'invalid_grant' } });
  });

  it.each([
    ['another verifier', { code_verifier: `${verifier}x` }, 'invalid_grant'],
    ['no verifier', {}, 'invalid_grant'],
    [
      'another redirect',
      { code_verifier: verifier, redirect_uri: 'https://x.example' },
      'invalid_grant',
    ],
    ['no redirect', { code_verifier: verifier, redirect_uri: '' }, 'invalid_request'],
  ])('is refused with %s', async (_, changes, error) => {
    const code = await agree({ code_challenge: challenge, code_challenge_method: 'S256' });
    expect(await redeem(code, changes as Json)).toEqual({ status: 400, body: { error } });
  });

  it('is taken with the verifier that belongs to it', async () => {
    const code = await agree({ code_challenge: challenge, code_challenge_method: 'S256' });
    expect((await redeem(code, { code_verifier: verifier })).status).toBe(200);
  });

  it('brings no refresh token unless offline access was asked for', async () => {
    const { body } = await redeem(await agree({ scope: 'employee.info.read' }));
    expect(body['access_token']).toBeTruthy();
    expect(body['refresh_token']).toBeUndefined();
  });
});

describe('Nmbrs refuses', () => {
  it('a refresh token the second time', async () => {
    const first = await renew(simulator.credentials['refreshToken']);
    expect((await renew(simulator.credentials['refreshToken'])).body['error']).toBe(
      'invalid_grant',
    );
    expect((await renew(first.body['refresh_token'])).status).toBe(200);
  });

  it('a client with a wrong secret', async () => {
    expect((await token({ grant_type: 'client_credentials' }, 'wrong')).body['error']).toBe(
      'invalid_client',
    );
    expect((await token({ grant_type: 'client_credentials' })).body['error']).toBe(
      'unsupported_grant_type',
    );
  });

  it('a wrong subscription key before it looks at the token', async () => {
    const answer = await get('/companies', undefined, 'wrong');
    expect(await answer.json()).toMatchObject({ statusCode: 401 });
    expect((await get('/companies', 'no-token')).status).toBe(401);
  });

  it('lists that nobody agreed to, and pages that are too large', async () => {
    const { body } = await redeem(await agree());
    const company = await firstCompany(body['access_token']);
    const at = (list: string) =>
      get(`/companies/${company}/employees/${list}`, body['access_token']);
    expect((await at('personalinfo')).status).toBe(200);
    expect((await at('managers')).status).toBe(403);
    expect((await at('personalinfo?pageSize=101')).status).toBe(400);
  });
});

async function firstCompany(accessToken: string | undefined): Promise<string> {
  const { data } = (await (await get('/companies', accessToken)).json()) as Page;
  return String(data[0]!['companyId']);
}

it('Nmbrs names the next page, until there is none', async () => {
  const accessToken = await given();
  const company = await firstCompany(accessToken);
  let path: string | undefined = `/companies/${company}/employees/departments?pageSize=15`;
  const ids: unknown[] = [];
  let total = 0;
  while (path) {
    const { data, pagination } = (await (await get(path, accessToken)).json()) as Page;
    ids.push(...data.map((row) => row['employeeId']));
    total = pagination.totalRecords;
    path = pagination.nextPage?.replace(`${simulator.url}/api`, '');
  }
  expect(ids.length).toBeGreaterThan(15);
  expect([ids.length, new Set(ids).size]).toEqual([total, total]);
});
