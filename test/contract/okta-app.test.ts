import { expect, it } from 'vitest';
import okta from '../../backend/connectors/okta.ts';
import { failureOf, open, readAll, withSimulator, type Simulated } from './read-all.ts';

/** Okta opened as an app with a key pair, and not with an API token. */
const openAsApp = (simulator: Simulated, other: Record<string, string> = {}) =>
  open(okta, simulator, { ...simulator.credentials, method: 'app', ...other });

const tokensAskedFor = (simulator: Simulated) =>
  simulator.control().requests.filter(({ path }) => path === '/oauth2/v1/token').length;

it('reads everybody as an app, with one token', () =>
  withSimulator(okta, { people: 450 }, async (simulator) => {
    const { employees } = await readAll(openAsApp(simulator));
    expect(employees).toHaveLength(450);
    expect(tokensAskedFor(simulator)).toBe(1);
  }));

it('gets a new token once when it ends in mid-read', () =>
  withSimulator(okta, { people: 450 }, async (simulator) => {
    simulator.control({ fault: { name: '401-mid-read', at: 1 } });
    const { employees } = await readAll(openAsApp(simulator));
    expect([employees.length, tokensAskedFor(simulator)]).toEqual([450, 2]);
  }));

it('takes an app that Okta does not know, or another key, for wrong credentials', () =>
  withSimulator(okta, { people: 20 }, async (simulator) => {
    const key = JSON.parse(simulator.credentials['privateKey']!) as object;
    const wrong = [
      { clientId: '0oa1somebodyelse56x7' },
      { privateKey: JSON.stringify({ ...key, kid: 'another' }) },
    ];
    for (const other of wrong)
      expect(await failureOf(openAsApp(simulator, other).check())).toMatchObject({
        code: 'invalid_credentials',
      });
  }));

it.each([
  ['scopes', 'missing_permission', /okta\.users\.read.* > .*Okta API Scopes/],
  ['bearerTokens', 'invalid_credentials', /Switch off .*DPoP/],
  ['people', 'missing_permission', /Security > Administrators/],
])('says what to do where the app lacks %s', (right, code, hint) =>
  withSimulator(okta, { people: 20 }, async (simulator) => {
    simulator.control({ revokePermission: right });
    const error = await failureOf(openAsApp(simulator).check());
    expect(error).toMatchObject({ code, hint: expect.stringMatching(hint) });
  }),
);

it('offers the attributes of every user type', () =>
  withSimulator(okta, { people: 450 }, async (simulator) => {
    const hris = open(okta, simulator);
    const { employees } = await readAll(hris);
    const labels = (await hris.labels()).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Username', 'Laptop', 'Agency']));
    expect(employees.some(({ customFields }) => customFields['agency'])).toBe(true);
  }));
