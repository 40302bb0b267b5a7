import {
  AuthenticationHandler,
  Client,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
  type Context,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { expect, it } from 'vitest';
import connector from '../../../backend/connectors/entraid.ts';
import { userId } from '../../simulators/entraid/user.ts';
import { createCompany } from '../../simulators/world/company.ts';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { today, withSimulator } from '../read-all.ts';
import { atSimulator } from './at-simulator.ts';

const graph = 'https://graph.microsoft.com';

type User = { id: string; displayName: string; createdDateTime: string };

/** The client credentials grant; Microsoft's own package for it asks the Internet first what a tenant is. */
async function getAccessToken({ url, credentials }: RunningSimulator): Promise<string> {
  const { tenantId, clientId = '', clientSecret = '' } = credentials;
  const answer = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${graph}/.default`,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Microsoft's own client with its own handlers; only the last one is ours, which calls the simulator. */
function clientOf(simulator: RunningSimulator, token?: string): Client {
  const proof = new AuthenticationHandler({
    getAccessToken: async () => token ?? getAccessToken(simulator),
  });
  const retry = new RetryHandler(new RetryHandlerOptions(0, 3));
  proof.setNext(retry);
  retry.setNext({
    async execute(context: Context) {
      const { request, options } = context;
      const address = typeof request === 'string' ? request : request.url;
      const answer = await fetch(atSimulator(address, simulator.url), options as RequestInit);
      // Links of the simulator lead to itself; those of Graph lead to Graph, and the SDK follows no others.
      const text = (await answer.text()).replaceAll(simulator.url, graph);
      context.response = new Response(text, answer);
    },
  });
  return Client.initWithMiddleware({ middleware: proof });
}

async function everybody(client: Client, select = 'id,displayName,createdDateTime') {
  const first = (await client.api('/users').select(select).top(100).get()) as PageCollection;
  const users: User[] = [];
  const pages = new PageIterator(client, first, (user: User) => users.push(user) > 0);
  await pages.iterate();
  expect(pages.isComplete()).toBe(true);
  return users;
}

it('lists everybody to the SDK, page by page along the next links', () =>
  withSimulator(connector, { people: 450 }, async (simulator) => {
    const users = await everybody(clientOf(simulator));
    const company = createCompany({ people: 450, today });
    expect(new Set(users.map(({ id }) => id))).toEqual(new Set(company.map(userId)));
    expect(users).toHaveLength(450);
    const listed = simulator.control().requests.filter(({ path }) => path === '/v1.0/users');
    expect(listed).toHaveLength(5);
    for (const { displayName, createdDateTime } of users) {
      expect(displayName).toBeTruthy();
      expect(createdDateTime).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
  }));

it('reads one person, and what changed since', () =>
  withSimulator(connector, { people: 20 }, async (simulator) => {
    const client = clientOf(simulator);
    const [one] = await everybody(client);
    expect(await client.api(`/users/${one!.id}`).get()).toMatchObject({ id: one!.id });
    const first = (await client.api('/users/delta').select('id').get()) as PageCollection;
    const changes = new PageIterator(client, first, () => true);
    await changes.iterate();
    simulator.control({ update: { [one!.id]: { jobTitle: 'Something new' } } });
    const later = (await client.api(changes.getDeltaLink()!).get()) as PageCollection;
    expect(later.value).toEqual([expect.objectContaining({ id: one!.id })]);
  }));

it('refuses as the SDK expects, and lets it come again', () =>
  withSimulator(connector, { people: 20 }, async (simulator) => {
    await expect(everybody(clientOf(simulator, 'another token'))).rejects.toMatchObject({
      statusCode: 401,
      code: 'InvalidAuthenticationToken',
      message: expect.stringMatching(/token/i),
      requestId: expect.any(String),
      date: expect.any(Date),
    });
    await expect(
      clientOf(simulator)
        .api(`/users/${userId({ key: 'x' } as never)}`)
        .get(),
    )
      .rejects //
      .toMatchObject({ statusCode: 404, code: 'Request_ResourceNotFound' });
    await expect(everybody(clientOf(simulator), 'id,shoeSize')).rejects.toMatchObject({
      statusCode: 400,
    });
    simulator.control({ fault: ['429-once', '503-once'] });
    expect(await everybody(clientOf(simulator))).toHaveLength(20);
  }));
