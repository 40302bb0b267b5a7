import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { SignedXml } from 'xml-crypto';
import { basicOf, bearerOf } from '../world/authorization.ts';
import { formSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { childOf, parseXml, textOf, type Element } from '../world/xml-document.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const publicCert = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });

/** The key is another one each time the simulator's process starts. */
export const credentials = {
  apiServer: 'api4.successfactors.com',
  companyId: 'BRENNHOLT01',
  authMode: 'oauth',
  clientId: 'YzA4MTVhMTQzZmFrZWZha2VmYWtl',
  privateKey: privateKey.trim(),
  username: 'sfapi_rollcall',
  password: 'fake-Password-0815',
};

const saml = 'urn:oasis:names:tc:SAML:2.0';
const namespace = `${saml}:assertion`;
const parts = 'Issuer Signature Subject Conditions AuthnStatement AttributeStatement';

/** What the signature covers, which is all that may be believed. */
function signedPartOf(source: string): Element {
  const [signature] = /<(?:\w+:)?Signature[ >].*<\/(?:\w+:)?Signature>/s.exec(source) ?? [];
  const verifier = new SignedXml({ publicCert });
  try {
    if (!signature?.includes('rsa-sha256')) throw new Error('Another algorithm');
    verifier.loadSignature(signature);
    if (!verifier.checkSignature(source)) throw new Error('Another key');
  } catch (cause) {
    throw new Error('signature', { cause });
  }
  const [signed, ...others] = verifier.getSignedReferences();
  check(signed !== undefined && others.length === 0, 'signature');
  return parseXml(signed!);
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const moment = (text: string | undefined): number => Date.parse(text ?? '');

/** Throws with the part that is wrong, unless the assertion is one for this company's API user. */
function checkAssertion(encoded: string): void {
  const source = Buffer.from(encoded, 'base64').toString();
  const whole = parseXml(source);
  check(whole.children.map(({ name }) => name).join(' ') === parts, 'order of the elements');
  const root = signedPartOf(source);
  const { attributes } = root;
  check(root.name === 'Assertion' && root.namespace === namespace, 'assertion');
  check(attributes['Version'] === '2.0' && !!attributes['ID'], 'assertion');
  check(moment(attributes['IssueInstant']) <= Date.now(), 'IssueInstant');
  check(textOf(root, 'Issuer') === 'www.successfactors.com', 'issuer');

  const subject = childOf(root, 'Subject');
  check(textOf(subject, 'NameID') === credentials.username, 'user');
  const confirmation = childOf(subject, 'SubjectConfirmation');
  check(confirmation?.attributes['Method'] === `${saml}:cm:bearer`, 'confirmation');
  const data = childOf(confirmation, 'SubjectConfirmationData')?.attributes;
  check(data?.['Recipient'] === `https://${credentials.apiServer}/oauth/token`, 'recipient');
  check(moment(data?.['NotOnOrAfter']) > Date.now(), 'time');

  const conditions = childOf(root, 'Conditions');
  check(moment(conditions?.attributes['NotBefore']) <= Date.now(), 'time');
  check(moment(conditions?.attributes['NotOnOrAfter']) > Date.now(), 'time');
  const audience = textOf(childOf(conditions, 'AudienceRestriction'), 'Audience');
  check(audience === 'www.successfactors.com', 'audience');

  const statement = childOf(root, 'AuthnStatement');
  check(moment(statement?.attributes['AuthnInstant']) <= Date.now(), 'AuthnInstant');
  check(!!textOf(childOf(statement, 'AuthnContext'), 'AuthnContextClassRef'), 'AuthnContext');
  const values = (childOf(root, 'AttributeStatement')?.children ?? []).map((attribute) => [
    attribute.attributes['Name'],
    textOf(attribute, 'AttributeValue'),
  ]);
  const said = Object.fromEntries(values) as Record<string, string | undefined>;
  check(said['api_key'] === credentials.clientId, 'api_key');
  check(said['use_username'] === 'true', 'use_username');
  check(said['use_email'] === 'false' && said['external_user'] === 'false', 'kind of user');
}

const refused = (c: Context, errorMessage: string): Response =>
  c.json({ errorHttpCode: '401', errorMessage, requestId: 'fake-7d0c' }, 401);

const wrongSignature =
  'Unable to verify the signature of the SAML assertion. Please ensure that the assertion has a signature and the key pairs match the client ID';

/** The token endpoint; the bodies of its refusals are not documented but for the one about signatures. */
export const tokenEndpoint = (world: World): Hono<Env> =>
  new Hono<Env>().post('/oauth/token', async (c) => {
    const form = await formSent(c);
    if (!form) return refused(c, 'Unsupported content type');
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:saml2-bearer')
      return refused(c, 'Unsupported grant type');
    if (form.get('company_id') !== credentials.companyId) return refused(c, 'Company not found');
    if (form.get('client_id') !== credentials.clientId)
      return refused(c, 'Unable to authenticate the client (Login failed - invalid user)');
    try {
      checkAssertion(form.get('assertion') ?? '');
    } catch (error) {
      const { message } = error as Error;
      return refused(c, message === 'signature' ? wrongSignature : `Invalid assertion: ${message}`);
    }
    return c.json({ access_token: world.tokens.issue(), token_type: 'Bearer', expires_in: 86_399 });
  });

/** Why a call is not let in, as the vendor's error; undefined when it is. */
export function doorOf(c: Context, world: World): [401 | 403, string, string] | undefined {
  if (!c.req.header('Authorization'))
    return [403, 'LGN0003', '[LGN0003]Authentication credentials are required.'];
  const basic = basicOf(c);
  if (basic) {
    const { username, companyId, password } = credentials;
    const known = basic.user === `${username}@${companyId}` && basic.password === password;
    return known
      ? undefined
      : [401, 'AUTHENTICATION_FAILED', 'Authentication failed. Login status code = 4'];
  }
  if (world.tokens.accepts(bearerOf(c))) return undefined;
  return [403, 'LGN0007', '[LGN0007]The token is not valid.'];
}
