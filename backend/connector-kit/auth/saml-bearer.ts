import { createPrivateKey, randomUUID, type KeyObject } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { RollcallError } from '#shared/error.ts';
import type { Credentials } from '../connector.ts';
import { xml } from '../xml-template.ts';
import type { Auth } from './auth.ts';
import { bearerSession } from './bearer.ts';
import { tokenAnswer, tokenOf } from './token-answer.ts';

/** What an assertion says, and to whom. */
export type Assertion = {
  issuer: string;
  audience: string;
  /** The user in whose name is asked. */
  subject: string;
  /** Where the token is asked for. */
  recipient: string;
  attributes: Readonly<Record<string, string>>;
};

const minutes = 60_000;
const saml = 'urn:oasis:names:tc:SAML:2.0';
const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/**
 * A SAML 2.0 assertion for a token endpoint, with an enveloped RSA-SHA256 signature. It holds from ten
 * minutes ago, for clocks differ, until in ten minutes.
 * @see https://www.rfc-editor.org/rfc/rfc7522#section-3
 */
export function signedAssertion(
  { issuer, audience, subject, recipient, attributes }: Assertion,
  privateKey: KeyObject,
): string {
  const now = Date.now();
  const [before, at, after] = [-10, 0, 10].map((m) => new Date(now + m * minutes).toISOString());
  const values = Object.entries(attributes).map(
    ([name, value]) =>
      xml`<saml2:Attribute Name="${name}"><saml2:AttributeValue>${value}</saml2:AttributeValue></saml2:Attribute>`,
  );
  const assertion = xml`<saml2:Assertion xmlns:saml2="${saml}:assertion" ID="_${randomUUID()}" IssueInstant="${at}" Version="2.0"><saml2:Issuer>${issuer}</saml2:Issuer><saml2:Subject><saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">${subject}</saml2:NameID><saml2:SubjectConfirmation Method="${saml}:cm:bearer"><saml2:SubjectConfirmationData NotOnOrAfter="${after}" Recipient="${recipient}"></saml2:SubjectConfirmationData></saml2:SubjectConfirmation></saml2:Subject><saml2:Conditions NotBefore="${before}" NotOnOrAfter="${after}"><saml2:AudienceRestriction><saml2:Audience>${audience}</saml2:Audience></saml2:AudienceRestriction></saml2:Conditions><saml2:AuthnStatement AuthnInstant="${at}" SessionIndex="_${randomUUID()}"><saml2:AuthnContext><saml2:AuthnContextClassRef>${saml}:ac:classes:PasswordProtectedTransport</saml2:AuthnContextClassRef></saml2:AuthnContext></saml2:AuthnStatement><saml2:AttributeStatement>${values}</saml2:AttributeStatement></saml2:Assertion>`;
  const signer = new SignedXml({
    privateKey,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: excC14n,
  });
  signer.addReference({
    xpath: '/*',
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', excC14n],
  });
  // The schema wants the signature right after the issuer.
  const location = { reference: '/*/*[1]', action: 'after' } as const;
  signer.computeSignature(assertion.source, { prefix: 'ds', location });
  return signer.getSignedXml();
}

const base64 = '[A-Za-z0-9+\\/=\\s]+';
const begin = '-----BEGIN (?:RSA |ENCRYPTED )?PRIVATE KEY-----';
const armoured = new RegExp(`${begin}(${base64})${begin.replace('BEGIN', 'END')}`);
const bare = new RegExp(`^(${base64})$`);

/**
 * The RSA key in what an admin pasted: a PEM file, perhaps with its certificate and without its line breaks,
 * or only what stands between the lines. Some vendors write ENCRYPTED above keys that are not.
 * @throws invalid_credentials
 */
export function readPrivateKey(pasted: string): KeyObject {
  const [, encoded = ''] = armoured.exec(pasted) ?? bare.exec(pasted) ?? [];
  for (const type of ['pkcs8', 'pkcs1'] as const) {
    try {
      const der = Buffer.from(encoded, 'base64');
      const key = createPrivateKey({ key: der, format: 'der', type });
      if (key.asymmetricKeyType === 'rsa') return key;
    } catch {
      // It is of the other type, or none at all.
    }
  }
  throw new RollcallError('invalid_credentials', 'This is not an RSA private key.', {
    hint: 'Paste the private key without a passphrase, from -----BEGIN to the end of its last line.',
  });
}

/**
 * A token for a SAML assertion that is signed here (RFC 7522).
 * @param options.assertion what it says; where the token is asked for is its recipient
 * @param options.form what the vendor wants to know besides
 * @param options.refused what stands in an answer with status 403 that refuses a token, besides any 401
 */
export const samlBearer = (options: {
  assertion(credentials: Credentials): Assertion;
  privateKey(credentials: Credentials): string;
  form(credentials: Credentials): Record<string, string>;
  refused: RegExp;
}): Auth => ({
  kind: 'saml-bearer',
  open: (credentials, exchange) => ({
    ...bearerSession(async () => {
      const assertion = options.assertion(credentials);
      const signed = signedAssertion(assertion, readPrivateKey(options.privateKey(credentials)));
      const form = {
        ...options.form(credentials),
        grant_type: 'urn:ietf:params:oauth:grant-type:saml2-bearer',
        assertion: Buffer.from(signed).toString('base64'),
      };
      return tokenOf(await exchange({ url: assertion.recipient, form }, tokenAnswer));
    }),
    isRefused: ({ status, text }) =>
      status === 401 || (status === 403 && options.refused.test(text)),
  }),
});
