import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { Hono } from 'hono';
import { jwtVerify } from 'jose';
import { formSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = createPublicKey(privateKey);
const keyId = 'fakeKeyOfBrennholt';

/** An app of the kind API Services; its key is another one each time the simulator's process starts. */
export const app = {
  clientId: '0oa1fakeclient23456x7',
  privateKey: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: keyId, use: 'sig' }),
};

/** What an admin granted to the app. */
const granted = new Set(
  ['users', 'groups', 'schemas', 'userTypes'].map((name) => `okta.${name}.read`),
);
const byJwt = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The one-time name of an assertion that is signed with the app's key, for this domain and an hour at most. */
async function nameOf(assertion: string, domain: string): Promise<string> {
  const { payload, protectedHeader } = await jwtVerify(assertion, publicKey, {
    algorithms: ['RS256'],
    issuer: app.clientId,
    subject: app.clientId,
    audience: `https://${domain}/oauth2/v1/token`,
    requiredClaims: ['exp'],
  });
  if (protectedHeader.kid !== keyId) throw new Error('another key');
  if (payload.exp! - Date.now() / 1000 > 3600) throw new Error('too far ahead');
  return payload.jti ?? crypto.randomUUID();
}

/** The scopes of each token, and the endpoint of the org that issues them. */
export function tokenEndpoint(world: World, domain: string) {
  const scopesOf = new Map<string | undefined, readonly string[]>();
  const used = new Set<string>();
  const endpoint = new Hono<Env>().post('/oauth2/v1/token', async (c) => {
    const refused = (status: 400 | 401, error: string, error_description: string) =>
      c.json({ error, error_description }, status);
    const form = await formSent(c);
    if (!form) return refused(400, 'invalid_request', 'The request must be a form.');
    if (form.get('grant_type') !== 'client_credentials')
      return refused(400, 'unsupported_grant_type', 'The grant type is not supported.');
    if (form.get('client_assertion_type') !== byJwt)
      return refused(401, 'invalid_client', 'Client Credentials requests need an assertion.');
    const assertion = form.get('client_assertion') ?? '';
    const name = await nameOf(assertion, domain).catch(() => undefined);
    if (name === undefined || used.has(name))
      return refused(401, 'invalid_client', 'The client_assertion token is invalid.');
    used.add(name);
    if (!world.permits('bearerTokens'))
      return refused(400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.');
    const scopes = (form.get('scope') ?? '').split(' ');
    if (!world.permits('scopes') || !scopes.every((scope) => granted.has(scope)))
      return refused(400, 'invalid_scope', 'One or more scopes are not configured.');
    const token = world.tokens.issue();
    scopesOf.set(token, scopes);
    return c.json({
      token_type: 'Bearer',
      expires_in: 3600,
      access_token: token,
      scope: scopes.join(' '),
    });
  });
  const scopes = (token: string | undefined) =>
    world.tokens.accepts(token) ? scopesOf.get(token) : undefined;
  return { endpoint, scopes };
}
