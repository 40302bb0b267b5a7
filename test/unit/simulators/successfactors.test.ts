import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  readPrivateKey,
  signedAssertion,
  type Assertion,
} from '../../../backend/connector-kit/auth/saml-bearer.ts';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start, today } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('successfactors', { people: 120 });
});

type Changes = {
  form?: Record<string, string>;
  source?: (assertion: string) => string;
} & Partial<Assertion>;

/** The answer of the token endpoint to what is right but for these changes. */
async function askForToken({ form = {}, source = (s) => s, ...changes }: Changes = {}, key = '') {
  const { clientId = '', companyId = '', username = '', privateKey = '' } = simulator.credentials;
  const assertion = signedAssertion(
    {
      issuer: 'www.successfactors.com',
      audience: 'www.successfactors.com',
      subject: username,
      recipient: 'https://api4.successfactors.com/oauth/token',
      ...changes,
      attributes: {
        api_key: clientId,
        use_username: 'true',
        use_email: 'false',
        external_user: 'false',
        ...changes.attributes,
      },
    },
    key ? createPrivateKey(key) : readPrivateKey(privateKey),
  );
  const body = new URLSearchParams({
    company_id: companyId,
    client_id: clientId,
    grant_type: 'urn:ietf:params:oauth:grant-type:saml2-bearer',
    assertion: Buffer.from(source(assertion)).toString('base64'),
    ...form,
  });
  const answer = await fetch(`${simulator.url}/oauth/token`, { method: 'POST', body });
  const said = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, said };
}

// oxlint-disable-next-line typescript/no-explicit-any -- the vendor's own JSON, read by path
type Json = any;

async function get(path: string, headers?: Record<string, string>) {
  const bearer = async () => `Bearer ${String((await askForToken()).said['access_token'])}`;
  const answer = await fetch(`${simulator.url}/odata/v2/${path}`, {
    headers: headers ?? { Authorization: await bearer() },
  });
  const type = answer.headers.get('Content-Type') ?? '';
  const text = await answer.text();
  return {
    status: answer.status,
    type,
    text,
    body: (type.includes('json') ? JSON.parse(text) : {}) as Json,
  };
}

const basic = (user: string, password: string) => ({
  Authorization: `Basic ${btoa(`${user}:${password}`)}`,
});

describe('the token endpoint', () => {
  it('gives a token for a day', async () =>
    expect(await askForToken()).toMatchObject({
      status: 200,
      said: { token_type: 'Bearer', expires_in: 86_399 },
    }));

  it.each([
    ['another company', { form: { company_id: 'brennholt01' } }, 'Company'],
    ['another API key', { form: { client_id: 'other' } }, 'client'],
    ['another grant', { form: { grant_type: 'client_credentials' } }, 'grant'],
    ['another audience', { audience: 'www.example.com' }, 'audience'],
    ['another recipient', { recipient: 'https://evil.example/oauth/token' }, 'recipient'],
    ['another issuer', { issuer: 'me' }, 'issuer'],
    ['another user', { subject: 'admin' }, 'user'],
    ['the key of another application', { attributes: { api_key: 'other' } }, 'api_key'],
    ['a user id for a user name', { attributes: { use_username: 'false' } }, 'use_username'],
    [
      'an assertion that was changed after it was signed',
      { source: (s: string) => s.replace('>sfapi_rollcall<', '>admin<') },
      'signature',
    ],
    [
      'an assertion without a signature',
      { source: (s: string) => s.replace(/<ds:Signature .*<\/ds:Signature>/, '') },
      'order',
    ],
    [
      'an assertion whose parts are in another order',
      { source: (s: string) => s.replace(/(<ds:Signature .*<\/ds:Signature>)(.*)$/, '$2') },
      'order',
    ],
    ['what is no XML', { source: () => 'assertion' }, ''],
  ])('refuses %s', async (_, changes, why) => {
    const { status, said } = await askForToken(changes);
    expect(status).toBe(401);
    expect(String(said['errorMessage'])).toContain(why);
  });

  it('refuses a signature with another key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect((await askForToken({}, other)).said['errorMessage']).toContain('Unable to verify');
  });
});

describe('the OData API', () => {
  it('lets user and password of the right company in, and nobody else', async () => {
    const { username, companyId, password } = simulator.credentials;
    const path = 'PerPerson?$format=json&$top=1';
    expect((await get(path, basic(`${username}@${companyId}`, password!))).status).toBe(200);
    expect((await get(path, basic(`${username}`, password!))).status).toBe(401);
    expect((await get(path, {})).body.error.code).toBe('LGN0003');
    expect((await get(path, { Authorization: 'Bearer other' })).body.error.code).toBe('LGN0007');
  });

  it.each([
    [
      'a page of more than 1000',
      'PerPerson?$format=json&customPageSize=1001',
      'COE_GENERAL_BAD_REQUEST',
    ],
    ['a top of more than 1000', 'PerPerson?$format=json&$top=1001', 'COE_GENERAL_BAD_REQUEST'],
    ['an entity that is not there', 'Person?$format=json', 'COE_ENTITY_NOT_FOUND'],
    [
      'a navigation that is not there',
      'PerPerson?$format=json&$expand=jobInfoNav',
      'COE_PROPERTY_NOT_FOUND',
    ],
    ['to follow a property', 'PerPerson?$format=json&$expand=personId', 'COE_PROPERTY_NOT_FOUND'],
    [
      'a property that is not there',
      'PerPerson?$format=json&$select=name',
      'COE_PROPERTY_NOT_FOUND',
    ],
    [
      'to select what is not expanded',
      'PerPerson?$format=json&$select=personalInfoNav/firstName',
      'COE_GENERAL_BAD_REQUEST',
    ],
    [
      'a filter by what is not there',
      "PerPerson?$format=json&$filter=name eq 'x'",
      'COE_PROPERTY_NOT_FOUND',
    ],
    [
      'a filter that is none',
      'PerPerson?$format=json&$filter=personId is',
      'COE_GENERAL_BAD_REQUEST',
    ],
    [
      'a day and a range of days',
      'PerPerson?$format=json&asOfDate=2026-01-01&fromDate=2026-01-01',
      'COE_GENERAL_BAD_REQUEST',
    ],
    ['another paging', 'PerPerson?$format=json&paging=pages', 'COE_GENERAL_BAD_REQUEST'],
    ['a token of its own making', 'PerPerson?$format=json&$skiptoken=2', 'COE_GENERAL_BAD_REQUEST'],
  ])('refuses %s', async (_, path, code) => {
    const { status, body } = await get(path);
    expect([status, body.error.code]).toEqual([400, code]);
  });

  it('answers with Atom unless asked for JSON, and describes itself in XML only', async () => {
    expect((await get('PerPerson?$top=1')).type).toContain('atom+xml');
    expect((await get('EmpJob/$metadata')).text).toContain('sap:label="Laptop"');
    expect((await get('EmpJob/$metadata?$format=json')).status).toBe(406);
  });

  it('leads from page to page, with the first query kept', async () => {
    const first = (await get('PerPerson?$format=json&customPageSize=100&$expand=emailNav')).body.d;
    const next = String(first.__next);
    expect(next).toMatch(/^https:\/\/api4\.successfactors\.com:443\/odata\/v2\/PerPerson\?/);
    const last = (await get(next.slice(next.indexOf('PerPerson')))).body.d;
    expect([first.results.length, last.results.length, last.__next]).toEqual([100, 20, undefined]);
    expect(last.results[0].emailNav.results).toBeInstanceOf(Array);
    expect(last.results[0].phoneNav.__deferred.uri).toMatch(/^https/);
  });

  it('shows people who are still to start on their first day, and little of them before', async () => {
    const path = `PerPerson?$format=json&$expand=personalInfoNav,employmentNav/jobInfoNav&$filter=employmentNav/startDate eq datetime'2026-12-01T00:00:00'`;
    const glance = (day: string) => get(`${path}&asOfDate=${day}`);
    const filled = async (day: string) =>
      ((await glance(day)).body.d.results as never[]).map(({ personalInfoNav, employmentNav }) => [
        (personalInfoNav as { results: unknown[] }).results.length,
        (employmentNav as { results: { jobInfoNav: { results: unknown[] } }[] }).results[0]!
          .jobInfoNav.results.length,
      ]);
    expect(await filled(today)).toEqual([[0, 0]]);
    expect(await filled('2026-12-01')).toEqual([[1, 1]]);
  });

  it('is silent about rights that are missing', async () => {
    simulator.control({ revokePermission: ['EmpJob', 'PerPersonal'] });
    const path = 'PerPerson?$format=json&$top=1&$expand=personalInfoNav,employmentNav/jobInfoNav';
    const [person] = (await get(path)).body.d.results;
    expect(person.personalInfoNav.results).toEqual([]);
    expect(person.employmentNav.results[0].jobInfoNav.results).toEqual([]);
  });
});
