import { importJWK, SignJWT, type JWK } from 'jose';
import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('okta', { people: 20 });
});

/** An assertion that is right but for what is given. */
async function assertion({
  audience = 'https://brennholt.okta.com/oauth2/v1/token',
  lasts = '1h',
  kid = undefined as string | undefined,
} = {}) {
  const { clientId = '', privateKey = '' } = simulator.credentials;
  const jwk = JSON.parse(privateKey) as JWK;
  return new SignJWT({ jti: 'once' })
    .setProtectedHeader({ alg: 'RS256', kid: kid ?? jwk.kid! })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(audience)
    .setExpirationTime(lasts)
    .sign(await importJWK(jwk, 'RS256'));
}

async function askForToken(signed: string, other: Record<string, string> = {}) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: 'okta.users.read',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: signed,
    ...other,
  });
  const answer = await fetch(`${simulator.url}/oauth2/v1/token`, { method: 'POST', body });
  return [answer.status, (await answer.json()) as Record<string, unknown>] as const;
}

it.each([
  ['meant for another domain', { audience: 'https://acme.okta.com/oauth2/v1/token' }],
  ['that holds for more than an hour', { lasts: '61m' }],
  ['that names another key', { kid: 'another' }],
])('refuses an assertion %s', async (_, claims) =>
  expect(await askForToken(await assertion(claims))).toMatchObject([
    401,
    { error: 'invalid_client' },
  ]),
);

it.each([
  ['a client secret', { client_assertion_type: '', client_secret: 's' }, 401, 'invalid_client'],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['a scope that was not granted', { scope: 'okta.users.manage' }, 400, 'invalid_scope'],
])('refuses %s', async (_, form, status, error) =>
  expect(await askForToken(await assertion(), form)).toMatchObject([status, { error }]),
);

it('takes an assertion once', async () => {
  const signed = await assertion();
  expect(await askForToken(signed)).toMatchObject([200, { token_type: 'Bearer' }]);
  expect(await askForToken(signed)).toMatchObject([401, { error: 'invalid_client' }]);
});

it('lets a token do no more than its scopes', async () => {
  const [, { access_token: token }] = await askForToken(await assertion());
  const get = (path: string) =>
    fetch(`${simulator.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await get('/users')).status).toBe(200);
  const refused = await get('/meta/schemas/user/default');
  expect(refused.status).toBe(403);
  expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope');
});
