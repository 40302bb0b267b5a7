import { admin, auth, type admin_directory_v1 } from '@googleapis/admin';
import { expect, it } from 'vitest';
import connector from '../../../backend/connectors/googleworkspace.ts';
import { googleId } from '../../simulators/googleworkspace/user.ts';
import { createCompany } from '../../simulators/world/company.ts';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { today, withSimulator } from '../read-all.ts';
import { atSimulator } from './at-simulator.ts';

const scopeOf = (name: string) =>
  `https://www.googleapis.com/auth/admin.directory.${name}.readonly`;

/** Google's own client with its own signed JWT; every call, for tokens too, goes to the simulator. */
function directoryOf({ url, credentials }: RunningSimulator, options: object = {}) {
  const key = JSON.parse(credentials['serviceAccountJson']!) as {
    client_email: string;
    private_key: string;
    private_key_id: string;
  };
  const toSimulator: typeof fetch = (address, init) =>
    fetch(atSimulator(address instanceof Request ? address.url : address, url), init);
  const proof = new auth.JWT({
    email: key.client_email,
    key: key.private_key,
    keyId: key.private_key_id,
    subject: credentials['adminEmail']!,
    scopes: [scopeOf('user'), scopeOf('userschema')],
    transporterOptions: { fetchImplementation: toSimulator },
    ...options,
  });
  return admin({ version: 'directory_v1', auth: proof });
}

type Directory = ReturnType<typeof directoryOf>;

async function everybody(directory: Directory) {
  const users: admin_directory_v1.Schema$User[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await directory.users.list({
      customer: 'my_customer',
      maxResults: 200,
      projection: 'full',
      ...(pageToken && { pageToken }),
    });
    users.push(...(data.users ?? []));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return users;
}

it('lists everybody to the SDK, page by page, with a token for a signed JWT', () =>
  withSimulator(connector, { people: 450 }, async (simulator) => {
    const users = await everybody(directoryOf(simulator));
    const company = createCompany({ people: 450, today });
    expect(new Set(users.map(({ id }) => id))).toEqual(new Set(company.map(googleId)));
    expect(users).toHaveLength(450);
    const { requests } = simulator.control();
    expect(requests.filter(({ path }) => path === '/token')).toHaveLength(1);
    expect(requests.filter(({ path }) => path.endsWith('/users'))).toHaveLength(3);
    for (const { kind, creationTime, primaryEmail, name, suspended } of users) {
      expect(kind).toBe('admin#directory#user');
      expect(Date.parse(creationTime!)).not.toBeNaN();
      expect([primaryEmail, name?.fullName]).not.toContain(undefined);
      expect(typeof suspended).toBe('boolean');
    }
  }));

it('reads one person and the custom fields', () =>
  withSimulator(connector, { people: 20 }, async (simulator) => {
    const directory = directoryOf(simulator);
    const [one] = await everybody(directory);
    const { data } = await directory.users.get({ userKey: one!.id!, projection: 'full' });
    expect(data).toEqual(one);
    const { data: custom } = await directory.schemas.list({ customerId: 'my_customer' });
    expect(custom.schemas?.[0]?.fields?.[0]?.fieldName).toBeTruthy();
  }));

it('refuses as the SDK expects, and lets it come again', () =>
  withSimulator(connector, { people: 20 }, async (simulator) => {
    const directory = directoryOf(simulator);
    await expect(directory.users.get({ userKey: 'nobody' })).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('Resource Not Found'),
    });
    await expect(directory.users.list({})).rejects.toMatchObject({ status: 400 });
    const undelegated = directoryOf(simulator, { scopes: [scopeOf('group')] });
    await expect(everybody(undelegated)).rejects.toThrow('unauthorized_client');
    const somebodyElse = directoryOf(simulator, { subject: 'nobody@brennholt.example' });
    await expect(everybody(somebodyElse)).rejects.toThrow('invalid_grant');
    simulator.control({ fault: '503-once' });
    expect(await everybody(directory)).toHaveLength(20);
    simulator.control({ fault: '429-once' });
    await expect(everybody(directory)).rejects.toMatchObject({
      status: 403,
      response: { data: { error: { errors: [{ reason: 'userRateLimitExceeded' }] } } },
    });
  }));
