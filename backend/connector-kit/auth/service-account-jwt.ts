import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import type { Credentials } from '../connector.ts';
import type { Auth } from './auth.ts';
import { bearerSession } from './bearer.ts';
import { tokenAnswer, tokenOf } from './token-answer.ts';

const key = z.looseObject({
  client_email: z.string().min(1),
  private_key: z.string().min(1),
  private_key_id: z.string().optional(),
});

/** The account and the key to sign with, of a key file. @throws invalid_credentials */
async function readKey(file: string) {
  try {
    const {
      client_email: issuer,
      private_key: pem,
      private_key_id: kid,
    } = key.parse(JSON.parse(file));
    return { issuer, kid, signer: await importPKCS8(pem, 'RS256') };
  } catch {
    throw new RollcallError(
      'invalid_credentials',
      'This is not the key file of a service account.',
      {
        hint: 'Paste the whole JSON file as it was downloaded, from the first brace to the last.',
      },
    );
  }
}

/**
 * A token for a JWT that is signed with the key of a service account (RFC 7523). What the file says about
 * where to get tokens is not followed.
 * @param options.file the key file, JSON
 * @param options.subject on whose behalf the account acts
 */
export const serviceAccountJwt = (options: {
  file(credentials: Credentials): string;
  subject(credentials: Credentials): string;
  scope: string;
  tokenUrl: string;
}): Auth => ({
  kind: 'service-account-jwt',
  open: (credentials, exchange) =>
    bearerSession(async () => {
      const { issuer, kid, signer } = await readKey(options.file(credentials));
      const assertion = await new SignJWT({ scope: options.scope })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid && { kid }) })
        .setIssuer(issuer)
        .setSubject(options.subject(credentials))
        .setAudience(options.tokenUrl)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(signer);
      const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
      return tokenOf(await exchange({ url: options.tokenUrl, form }, tokenAnswer));
    }),
});
