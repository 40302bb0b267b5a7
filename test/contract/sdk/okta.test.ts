import okta from '@okta/okta-sdk-nodejs';
import { expect, it } from 'vitest';
import connector from '../../../backend/connectors/okta.ts';
import { oktaId } from '../../simulators/okta/user.ts';
import { createCompany } from '../../simulators/world/company.ts';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { today, withSimulator } from '../read-all.ts';
import { atSimulator } from './at-simulator.ts';

/** Okta's own client; every call to the organization goes to the simulator. */
function clientOf(
  { url, credentials }: RunningSimulator,
  proof: object = { token: credentials['apiToken'] },
) {
  const requestExecutor = new okta.DefaultRequestExecutor();
  const { fetch } = requestExecutor;
  requestExecutor.fetch = (request) =>
    fetch.call(requestExecutor, { ...request, url: atSimulator(request.url!, url) });
  const orgUrl = `https://${credentials['domain']}`;
  return new okta.Client({ orgUrl, requestExecutor, cacheMiddleware: null, ...proof } as object);
}

/** Without a filter, Okta leaves out who is deactivated. */
const everyStatus = [
  'STAGED',
  'PROVISIONED',
  'ACTIVE',
  'RECOVERY',
  'LOCKED_OUT',
  'PASSWORD_EXPIRED',
  'SUSPENDED',
  'DEPROVISIONED',
]
  .map((status) => `status eq "${status}"`)
  .join(' or ');

async function all<T>(list: Promise<okta.Collection<T>>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of await list) if (item) items.push(item);
  return items;
}

const everybody = (client: okta.Client): Promise<okta.User[]> =>
  all(client.userApi.listUsers({ limit: 200, filter: everyStatus }));

it('lists everybody to the SDK, page by page along the Link headers', () =>
  withSimulator(connector, { people: 450 }, async (simulator) => {
    const users = await everybody(clientOf(simulator));
    const company = createCompany({ people: 450, today });
    expect(new Set(users.map(({ id }) => id))).toEqual(new Set(company.map(oktaId)));
    expect(users).toHaveLength(450);
    const listed = simulator.control().requests.filter(({ path }) => path === '/api/v1/users');
    expect(listed).toHaveLength(3);
    for (const { created, lastUpdated, status, profile, _links } of users) {
      expect(created).toBeInstanceOf(Date);
      expect([created, lastUpdated].map(Number)).not.toContain(Number.NaN);
      expect(everyStatus).toContain(`"${status}"`);
      expect([profile?.login, profile?.firstName, profile?.lastName]).not.toContain(undefined);
      expect(_links).toBeTruthy();
    }
  }));

it('lets the SDK get a token for an app that signs with its key', () =>
  withSimulator(connector, { people: 20 }, async (simulator) => {
    const { clientId, privateKey } = simulator.credentials;
    const scopes = 'okta.users.read';
    const app = { authorizationMode: 'PrivateKey', clientId, privateKey, scopes };
    expect(await everybody(clientOf(simulator, app))).toHaveLength(20);
    const denied = clientOf(simulator, { ...app, scopes: 'okta.apps.manage' });
    // The SDK does not look whether it was given a token, and calls without one.
    await expect(everybody(denied)).rejects.toMatchObject({ status: 401 });
    const { requests } = simulator.control();
    expect(requests.filter(({ path }) => path.endsWith('/token')).map(({ status }) => status)) //
      .toEqual([200, 400, 400]);
  }));

it('names types and schemas as the SDK reads them', () =>
  withSimulator(connector, { people: 20 }, async (simulator) => {
    const client = clientOf(simulator);
    const schema = await client.schemaApi.getUserSchema({ schemaId: 'default' });
    expect(schema.definitions?.base?.properties).toHaveProperty('login');
    const types = await all(client.userTypeApi.listUserTypes());
    expect(types.map(({ name }) => name)).toContain('user');
  }));

it('refuses as the SDK expects, and lets it come again after the reset', () =>
  withSimulator(connector, { people: 20 }, async (simulator) => {
    const wrong = clientOf(simulator, { token: '00AnotherToken' });
    await expect(everybody(wrong)).rejects.toMatchObject({ status: 401, errorCode: 'E0000011' });
    const nobody = clientOf(simulator).userApi.getUser({ userId: '00uNobody' });
    await expect(nobody).rejects.toMatchObject({ status: 404, errorCode: 'E0000007' });
    simulator.control({ fault: '429-once' });
    expect(await everybody(clientOf(simulator))).toHaveLength(20);
  }));
