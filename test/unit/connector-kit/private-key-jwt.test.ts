import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { privateKeyJwt } from '../../../backend/connector-kit/auth/private-key-jwt.ts';
import { memoryVault } from '../../../backend/connector-kit/auth/vault.ts';
import type { HrisRequest } from '../../../backend/connector-kit/connector.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = createPublicKey(privateKey);
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'k1' };
const tokenUrl = 'https://vendor.example/token';

/** What is asked for when a call is signed with such a key, and the header that the call gets. */
async function sign(key: string, keyId?: string) {
  const asked: HrisRequest[] = [];
  const session = privateKeyJwt({ tokenUrl: () => tokenUrl, scope: 'users.read' }).open(
    { clientId: 'app', privateKey: key, ...(keyId && { keyId }) },
    (request, answer) => {
      asked.push(request);
      return Promise.resolve(answer.parse({ access_token: 't', expires_in: 3600 }));
    },
    memoryVault(),
  );
  const { headers } = await session.sign({ url: '/people' });
  return { headers, request: asked[0]! };
}

describe('a client that signs with its private key', () => {
  it.each([
    ['a JWK that names itself', JSON.stringify(jwk), undefined],
    ['PEM, named beside it', pem, 'k1'],
    ['PEM that lost its line breaks', pem.replaceAll('\n', ''), 'k1'],
  ])('proves itself with %s', async (_, key, keyId) => {
    const { headers, request } = await sign(key, keyId);
    expect(headers).toEqual({ authorization: 'Bearer t' });
    expect(request).toMatchObject({
      url: tokenUrl,
      form: { grant_type: 'client_credentials', scope: 'users.read' },
    });
    const { payload, protectedHeader } = await jwtVerify(
      request.form!['client_assertion']!,
      publicKey,
      { issuer: 'app', subject: 'app', audience: tokenUrl, requiredClaims: ['jti', 'iat'] },
    );
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: 'k1' });
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(3600);
  });

  it.each([
    ['a public key', JSON.stringify(publicKey.export({ format: 'jwk' }))],
    ['half a key', pem.slice(0, 300)],
    ['half of the JSON', JSON.stringify(jwk).slice(0, 300)],
    ['a client secret', 'c1ientSecret'],
  ])('is told that %s is no private key, without an echo', async (_, key) => {
    const error: unknown = await sign(key).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid_credentials' });
    expect(JSON.stringify(error)).not.toContain(key.slice(0, 20));
  });
});
