import { createHash, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryVault } from '../../../backend/connector-kit/auth/vault.ts';
import {
  readPrivateKey,
  samlBearer,
  signedAssertion,
} from '../../../backend/connector-kit/auth/saml-bearer.ts';
import type { HrisRequest } from '../../../backend/connector-kit/connector.ts';
import { childOf, parseXml, textOf } from '../../simulators/world/xml-document.ts';

let privateKey: KeyObject;
let publicKey: KeyObject;

beforeAll(() => {
  ({ privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 }));
});

const said = {
  issuer: 'www.example.com',
  audience: 'audience.example.com',
  subject: 'sfapi',
  recipient: 'https://api.example.com/oauth/token',
  attributes: { api_key: 'key' },
};

/** The canonical form, as far as it differs from what is sent. */
const canonical = (source: string) => source.replace(/<([\w:]+)([^>]*)\/>/g, '<$1$2></$1>');

describe('a SAML assertion', () => {
  it('is signed with RSA-SHA256 over exactly what it says', () => {
    const source = signedAssertion(said, privateKey);
    const [signature = ''] = /<ds:Signature .*<\/ds:Signature>/s.exec(source) ?? [];
    const signed = canonical(source.replace(signature, ''));
    const digest = createHash('sha256').update(signed).digest('base64');
    expect(signature).toContain(`<ds:DigestValue>${digest}</ds:DigestValue>`);

    const info = canonical(/<ds:SignedInfo>.*<\/ds:SignedInfo>/s.exec(signature)![0]).replace(
      '<ds:SignedInfo>',
      '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
    );
    const value = /<ds:SignatureValue>([^<]+)</.exec(signature)![1]!;
    const verifier = createVerify('RSA-SHA256').update(info);
    expect(verifier.verify(publicKey, value, 'base64')).toBe(true);
  });

  it('has the parts in the order of the schema, and another id each time', () => {
    const [one, other] = [1, 2].map(() => parseXml(signedAssertion(said, privateKey)));
    expect(one?.children.map(({ name }) => name)).toEqual(
      'Issuer Signature Subject Conditions AuthnStatement AttributeStatement'.split(' '),
    );
    expect(one?.attributes['ID']).not.toBe(other?.attributes['ID']);
  });

  it('holds for ten minutes on either side of now', () => {
    const conditions = childOf(parseXml(signedAssertion(said, privateKey)), 'Conditions');
    const minutesFromNow = ['NotBefore', 'NotOnOrAfter'].map((name) =>
      Math.round((Date.parse(conditions!.attributes[name]!) - Date.now()) / 60_000),
    );
    expect(minutesFromNow).toEqual([-10, 10]);
  });

  it('takes nothing that is put in for XML', () => {
    const subject = `a</saml2:NameID><saml2:NameID>admin & "co"`;
    const root = parseXml(signedAssertion({ ...said, subject }, privateKey));
    expect(childOf(root, 'Subject')?.children).toHaveLength(2);
    expect(textOf(childOf(root, 'Subject'), 'NameID')).toContain('admin &');
  });
});

describe('a private key', () => {
  const pem = (type: 'pkcs8' | 'pkcs1') => String(privateKey.export({ type, format: 'pem' }));
  const fake = '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n';

  it.each([
    ['as it is in the file', () => pem('pkcs8')],
    ['without its line breaks', () => pem('pkcs8').replaceAll('\n', '')],
    ['with its certificate', () => `${fake}${pem('pkcs8')}${fake}`.replaceAll('\n', '')],
    [
      'that is called encrypted, and is not',
      () => pem('pkcs8').replaceAll('PRIVATE', 'ENCRYPTED PRIVATE'),
    ],
    ['without its first and last line', () => pem('pkcs8').replace(/-----[^-]+-----/g, '')],
    ['in the older form', () => pem('pkcs1')],
  ])('is read %s', (_, pasted) => {
    expect(readPrivateKey(pasted()).equals(privateKey)).toBe(true);
  });

  it.each([
    ['nothing', () => ''],
    ['a broken last line', () => pem('pkcs8').trim().slice(0, -1)],
    [
      'a passphrase',
      () =>
        String(
          privateKey.export({
            type: 'pkcs8',
            format: 'pem',
            cipher: 'aes-256-cbc',
            passphrase: 'x',
          }),
        ),
    ],
    [
      'a key that is not RSA',
      () =>
        String(
          generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
            type: 'pkcs8',
            format: 'pem',
          }),
        ),
    ],
  ])('with %s is refused, and never told', (_, pasted) => {
    const refused = expect.objectContaining({
      code: 'invalid_credentials',
      hint: expect.any(String) as string,
    });
    expect(() => readPrivateKey(pasted())).toThrow(refused);
  });
});

describe('a SAML bearer token', () => {
  const asked: HrisRequest[] = [];
  const auth = samlBearer({
    assertion: () => said,
    privateKey: ({ key }) => key!,
    form: () => ({ company_id: 'ACME' }),
    refused: /LGN0006/,
  });
  const open = () =>
    auth.open(
      { key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) },
      (request, answer) => {
        asked.push(request);
        return Promise.resolve(
          answer.parse({ access_token: `t${asked.length}`, expires_in: 86_399 }),
        );
      },
      memoryVault(),
    );

  it('is asked for where the assertion says, and kept', async () => {
    const session = open();
    for (let call = 0; call < 2; call += 1)
      expect(await session.sign({ url: '/' })).toMatchObject({
        headers: { authorization: 'Bearer t1' },
      });
    const { url, form } = asked[0]!;
    expect(url).toBe(said.recipient);
    expect(form).toMatchObject({
      company_id: 'ACME',
      grant_type: 'urn:ietf:params:oauth:grant-type:saml2-bearer',
    });
    const assertion = Buffer.from(form!['assertion']!, 'base64').toString();
    expect(textOf(parseXml(assertion), 'Issuer')).toBe(said.issuer);
  });

  it.each([
    [401, '', true],
    [403, '[LGN0006]', true],
    [403, '[LGN0002]', false],
    [200, '[LGN0006]', false],
  ])('counts as refused with status %i and %j: %s', (status, text, refused) =>
    expect(open().isRefused?.({ status, text })).toBe(refused),
  );
});
