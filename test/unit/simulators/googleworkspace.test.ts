import { beforeEach, expect, it } from 'vitest';
import { serviceAccountJwt } from '../../../backend/connector-kit/auth/service-account-jwt.ts';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';
import { memoryVault } from '../../../backend/connector-kit/auth/vault.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('googleworkspace', { people: 450 });
});

const scope = 'https://www.googleapis.com/auth/admin.directory.user.readonly';

/** The answer of the token endpoint to a JWT that is right but for these claims. */
async function askForToken({
  scope: asked = scope,
  subject = simulator.credentials['adminEmail']!,
  tokenUrl = 'https://oauth2.googleapis.com/token',
} = {}) {
  let answer: Response | undefined;
  const auth = serviceAccountJwt({
    file: ({ serviceAccountJson }) => serviceAccountJson!,
    subject: () => subject,
    scope: asked,
    tokenUrl,
  });
  const session = auth.open(
    simulator.credentials,
    async ({ form }, shape) => {
      const body = new URLSearchParams(form);
      answer = await fetch(`${simulator.url}/token`, { method: 'POST', body });
      return shape.parse(await answer.clone().json());
    },
    memoryVault(),
  );
  const signed = await Promise.resolve(session.sign({ url: '/users' })).catch(() => undefined);
  return { status: answer!.status, body: await answer!.json(), headers: signed?.headers };
}

async function get(path: string) {
  const { headers } = await askForToken();
  const answer = await fetch(`${simulator.url}/admin/directory/v1${path}`, { headers: headers! });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

it.each([
  ['an administrator that is not there', { subject: 'no@brennholt.example' }, 400, 'invalid_grant'],
  ['a JWT for somebody else', { tokenUrl: 'https://example.com/token' }, 400, 'invalid_grant'],
  ['a scope more than delegated', { scope: `${scope} more` }, 401, 'unauthorized_client'],
])('refuses %s', async (_, claims, status, error) =>
  expect(await askForToken(claims)).toMatchObject({ status, body: { error } }),
);

it.each([
  ['neither customer nor domain', '/users', 400],
  ['a page of more than 500', '/users?customer=my_customer&maxResults=501', 400],
  ['a domain that is not there', '/users?domain=other.example', 404],
  ['a user who is not there', '/users/104', 404],
])('refuses %s', async (_, path, status) => expect((await get(path)).status).toBe(status));

it('refuses a page token with other parameters than before', async () => {
  const path = '/users?customer=my_customer&maxResults=200';
  const { nextPageToken } = (await get(path)).body;
  expect((await get(`${path}&pageToken=${String(nextPageToken)}`)).status).toBe(200);
  expect((await get(`${path}&orderBy=email&pageToken=${String(nextPageToken)}`)).status).toBe(400);
});

it('shows custom fields only in the full projection, and only the fields asked for', async () => {
  const asked = '/users?customer=my_customer&maxResults=1&fields=kind,users(id,customSchemas)';
  const { id } = ((await get(asked)).body['users'] as [{ id: string }])[0];
  expect((await get(asked)).body['users']).toEqual([{ id }]);
  const full = (await get(`${asked}&projection=full`)).body['users'];
  expect(full).toEqual([{ id, customSchemas: { HR: expect.anything() as unknown } }]);
});
