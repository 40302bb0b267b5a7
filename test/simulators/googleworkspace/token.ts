import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { Hono } from 'hono';
import { jwtVerify } from 'jose';
import { formSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';

const privateKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;

const account = {
  type: 'service_account',
  project_id: 'brennholt-sync',
  private_key_id: 'ab12fakeab12fakeab12fakeab12fakeab12fake',
  private_key: privateKey,
  client_email: 'sync@brennholt-sync.iam.gserviceaccount.com',
  client_id: '100000000000000000001',
  token_uri: 'https://oauth2.googleapis.com/token',
};

/** The key file is another one each time the simulator's process starts. */
export const credentials = {
  serviceAccountJson: JSON.stringify(account),
  adminEmail: 'it-admin@brennholt.example',
  customer: 'C03fake79',
};

const delegated = new Set(
  ['user', 'userschema'].map(
    (name) => `https://www.googleapis.com/auth/admin.directory.${name}.readonly`,
  ),
);
const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const publicKey = createPublicKey(privateKey);

/** Whether the JWT is signed with the account's key, for Google and for an hour at most. */
async function claimsOf(jwt: string) {
  const { payload, protectedHeader } = await jwtVerify(jwt, publicKey, {
    algorithms: ['RS256'],
    issuer: account.client_email,
    audience: account.token_uri,
    requiredClaims: ['iat', 'exp', 'sub', 'scope'],
  });
  // Google's own clients send no key id.
  const { kid = account.private_key_id } = protectedHeader;
  if (kid !== account.private_key_id) throw new Error('another key');
  if (payload.exp! - payload.iat! > 3600) throw new Error('too long');
  return { subject: payload.sub, scopes: String(payload['scope']).split(' ') };
}

/** The token endpoint of `oauth2.googleapis.com`. */
export const tokenEndpoint = (world: World): Hono<Env> =>
  new Hono<Env>().post('/token', async (c) => {
    const refused = (status: 400 | 401, error: string, error_description: string) =>
      c.json({ error, error_description }, status);
    const form = await formSent(c);
    if (!form) return refused(400, 'invalid_request', 'Bad Request');
    if (form.get('grant_type') !== grant)
      return refused(400, 'unsupported_grant_type', 'Invalid grant_type');
    const claims = await claimsOf(form.get('assertion') ?? '').catch(() => undefined);
    if (!claims) return refused(400, 'invalid_grant', 'Invalid JWT Signature.');
    if (claims.subject !== credentials.adminEmail)
      return refused(400, 'invalid_grant', 'Invalid email or User ID');
    if (!world.permits('delegation') || !claims.scopes.every((scope) => delegated.has(scope)))
      return refused(
        401,
        'unauthorized_client',
        'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      );
    return c.json({ access_token: world.tokens.issue(), expires_in: 3599, token_type: 'Bearer' });
  });
