import { expect, it } from 'vitest';
import afas from '../../backend/connectors/afas.ts';
import { failureOf, open, readAll, withSimulator, type Simulated } from './read-all.ts';

/** AFAS opened with an app connector that is set up for OAuth, and not with a token of its own. */
const openByOAuth = (simulator: Simulated, other: Record<string, string> = {}) =>
  open(afas, simulator, { ...simulator.credentials, method: 'oauth', ...other });

const tokensAskedFor = (simulator: Simulated) =>
  simulator.control().requests.filter(({ path }) => path.endsWith('/oauth/token')).length;

it('reads everybody by OAuth, with one token', () =>
  withSimulator(afas, { people: 450 }, async (simulator) => {
    const { employees } = await readAll(openByOAuth(simulator));
    expect([employees.length, tokensAskedFor(simulator)]).toEqual([450, 1]);
  }));

it('gets a new token once when it ends in mid-read', () =>
  withSimulator(afas, { people: 1500 }, async (simulator) => {
    simulator.control({ fault: { name: '401-mid-read', at: 1 } });
    const { employees } = await readAll(openByOAuth(simulator));
    expect([employees.length, tokensAskedFor(simulator)]).toEqual([1500, 2]);
  }));

it.each(['clientId', 'clientSecret'])('says that a wrong %s is refused', (field) =>
  withSimulator(afas, { people: 20 }, async (simulator) => {
    const error = await failureOf(openByOAuth(simulator, { [field]: 'another' }).check());
    expect(error).toMatchObject({
      code: 'invalid_credentials',
      hint: expect.stringContaining('Client secret'),
    });
  }),
);
