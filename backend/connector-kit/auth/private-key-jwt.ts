import { importJWK, importPKCS8, SignJWT, type JWK } from 'jose';
import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import type { Credentials } from '../connector.ts';
import type { Auth } from './auth.ts';
import { bearerSession } from './bearer.ts';
import { tokenAnswer, tokenOf } from './token-answer.ts';

const privateJwk = z.looseObject({
  kty: z.string(),
  d: z.string(),
  alg: z.string().default('RS256'),
  kid: z.string().optional(),
});

/** The key to sign with, as JWK or PEM, and what a JWK says of it. @throws invalid_credentials */
async function readKey(pasted: string) {
  try {
    if (!pasted.startsWith('{'))
      return { signer: await importPKCS8(pasted, 'RS256'), alg: 'RS256', kid: undefined };
    const jwk = privateJwk.parse(JSON.parse(pasted));
    return { signer: await importJWK(jwk as JWK), alg: jwk.alg, kid: jwk.kid };
  } catch {
    throw new RollcallError('invalid_credentials', 'This is not a private key.', {
      hint: 'Paste it as it was shown: JSON from the first brace to the last, or PEM from BEGIN PRIVATE KEY to END PRIVATE KEY.',
    });
  }
}

/**
 * OAuth 2 client credentials, proven with a JWT that the client signs with its private key (RFC 7523).
 * The fields `clientId`, `privateKey` and `keyId` of the connector are used; a JWK may have its key ID in it.
 * @param options.scope what is asked for, separated by spaces
 */
export const privateKeyJwt = (options: {
  tokenUrl(credentials: Credentials): string;
  scope: string;
}): Auth => ({
  kind: 'private-key-jwt',
  open: (credentials, exchange) =>
    bearerSession(async () => {
      const { clientId = '', privateKey = '', keyId } = credentials;
      const url = options.tokenUrl(credentials);
      const { signer, alg, kid = keyId } = await readKey(privateKey);
      const assertion = await new SignJWT()
        .setProtectedHeader({ alg, ...(kid && { kid }) })
        .setIssuer(clientId)
        .setSubject(clientId)
        .setAudience(url)
        .setJti(crypto.randomUUID())
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(signer);
      const form = {
        grant_type: 'client_credentials',
        scope: options.scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      };
      return tokenOf(await exchange({ url, form }, tokenAnswer));
    }),
});
