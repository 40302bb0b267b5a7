import { describe, expect, it, vi } from 'vitest';
import { komboWebhook } from '../../backend/routes/kombo.ts';
import type { Plan } from '../../shared/plan.ts';
import { startKombo, type RunningKombo } from '../simulators/kombo/start.ts';
import { events, signedEvent } from '../simulators/kombo/webhook.ts';
import { startBackend } from '../support/backend.ts';

const customer = { email: 'admin@brennholt.example', organization: 'Brennholt Instruments' };

/** A backend with an account at Kombo, and Kombo. */
async function start({ secret = true } = {}) {
  const kombo = await startKombo({ people: 60 });
  const { apiKey, webhookSecret } = kombo.account;
  const running = await startBackend({
    hrisBaseUrls: { kombo: kombo.url },
    env: { KOMBO_API_KEY: apiKey, ...(secret && { KOMBO_WEBHOOK_SECRET: webhookSecret }) },
  });
  return {
    ...running,
    kombo,
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await kombo[Symbol.asyncDispose]();
    },
  };
}
type Running = Awaited<ReturnType<typeof start>>;

/** What an admin does in Kombo's window. Gives the token that the window hands over. */
async function finish({ account }: RunningKombo, url: string): Promise<string> {
  const body = JSON.stringify({ key: account.hrisKey });
  const answer = await fetch(url, { method: 'POST', body });
  return ((await answer.json()) as { activation_token: string }).activation_token;
}

async function connect({ api, kombo }: Running, hris = 'hibob') {
  const link = await api.kombo.link.$post({ json: { hris, ...customer } });
  const token = await finish(kombo, (await link.json()).url);
  return api.connection.$post({ json: { hris, kombo: { token } } });
}

/** Connected, everybody in scope, the first plan applied. */
async function activate(running: Running) {
  const { api, backend } = running;
  await connect(running);
  await api.connection.filter.$put({ json: { everyone: true } });
  await backend.cycles.ended((await backend.connections.finish()).id);
  const plan = (await (await api.preview.$post({ json: {} })).json()) as Plan;
  const approved = await api.plans[':id'].approve.$post({
    param: { id: plan.id },
    json: { hash: plan.hash },
  });
  expect(approved.ok).toBe(true);
  const [integration] = running.kombo.account.integrations.values();
  return integration!;
}

const tell = ({ app }: Running, { body, headers }: ReturnType<typeof signedEvent>) =>
  app.request(komboWebhook, { method: 'POST', body, headers });

describe('through Kombo', () => {
  it('an HRIS can be connected where there is an account, and only there', async () => {
    await using running = await start();
    const hibob = await (await running.api.hris[':id'].$get({ param: { id: 'hibob' } })).json();
    expect(hibob.connect).toEqual(['direct', 'kombo']);

    await using without = await startBackend({});
    const { hris } = await (await without.api.hris.$get()).json();
    expect(hris.filter(({ connect }) => connect.includes('kombo'))).toEqual([]);
    const json = { hris: 'hibob', ...customer };
    expect((await without.api.kombo.link.$post({ json })).status).toBe(409);
  });

  it('an admin connects, and everything behind it is the same', async () => {
    await using running = await start();
    const created = await connect(running);
    expect(created.status).toBe(201);
    expect(await created.json()).toMatchObject({
      hris: 'hibob',
      through: 'kombo',
      company: 'Brennholt Instruments',
    });
    const { people, facets } = await (
      await running.api.connection.facets.$get({ query: {} })
    ).json();
    expect(people).toBe(60);
    expect(facets.map(({ attribute }) => attribute)).toContain('custom.cost_code');
    expect(running.log()).not.toContain(running.kombo.account.apiKey);
  });

  it.each([
    ['email', 'no address'],
    ['organization', '  '],
  ])('a wrong %s is refused before Kombo is asked', async (field, value) => {
    await using running = await start();
    const json = { hris: 'hibob', ...customer, [field]: value };
    const answer = await running.api.kombo.link.$post({ json });
    expect(answer.status).toBe(400);
    expect(running.kombo.control().requests).toEqual([]);
  });

  it('an integration of somebody else cannot be taken', async () => {
    await using running = await start();
    const { account } = running.kombo;
    const link = { tool: 'hibob', email: 'x@other.example', organization: 'Other' };
    const theirs = account.complete({ ...link, originId: 'other', repairs: undefined });
    const json = { hris: 'hibob', kombo: { token: theirs } };
    const answer = await running.api.connection.$post({ json });
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { code: 'invalid_credentials' },
    ]);
    expect(running.backend.store.state.connection).toBeUndefined();
  });
});

describe('when the HRIS refuses the credentials that Kombo has', () => {
  it('an admin is needed, who enters new ones in the window of Kombo', async () => {
    await using running = await start();
    const { api, backend, kombo } = running;
    const integration = await activate(running);
    integration.status = 'INVALID';
    await backend.cycles.ended((await backend.cycles.start('full')).id);
    expect(await (await api.connection.$get()).json()).toMatchObject({
      state: 'needs-reauthorization',
      problem: { code: 'invalid_credentials' },
    });

    const { url } = await (await api.kombo.relink.$post()).json();
    const token = await finish(kombo, url);
    const renewed = await api.connection.reauthorize.$post({ json: { kombo: { token } } });
    expect(await renewed.json()).toMatchObject({ state: 'active', through: 'kombo' });
    expect(kombo.account.integrations.size).toBe(1);
  });

  it('neither another integration nor credentials of the HRIS are taken instead', async () => {
    await using running = await start();
    const { api, kombo } = running;
    const { originId } = await activate(running);
    const other = kombo.account.complete({
      ...customer,
      tool: 'hibob',
      originId,
      repairs: undefined,
    });
    const swapped = await api.connection.reauthorize.$post({ json: { kombo: { token: other } } });
    expect(await swapped.json()).toMatchObject({ code: 'other_company' });
    const typed = await api.connection.reauthorize.$post({ json: { credentials: {} } });
    expect(typed.ok).toBe(false);
  });
});

describe('a webhook of Kombo', () => {
  it('starts a cycle early, which brings the change', async () => {
    await using running = await start();
    const integration = await activate(running);
    const { store } = running.backend;
    const { externalId } = store.users()[3]!;
    running.kombo.control({ update: { [externalId!]: { jobTitle: 'Astronaut' } } });
    const told = signedEvent(running.kombo.account, events.dataChanged(integration));
    expect((await tell(running, told)).status).toBe(200);
    const changed = () => store.users().find((one) => one.externalId === externalId)?.jobTitle;
    await vi.waitFor(() => expect(changed()).toBe('Astronaut'), 10_000);
  });

  it('that is not signed with our secret starts nothing, nor does one about others', async () => {
    await using running = await start();
    const integration = await activate(running);
    const { account } = running.kombo;
    const early = vi.spyOn(running.backend.schedule, 'early');
    const forged = signedEvent(account, events.dataChanged(integration), 'guessed');
    const answer = await tell(running, forged);
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'unauthorized' }]);
    const other = signedEvent(account, events.dataChanged(account.connect('hibob')));
    expect((await tell(running, other)).status).toBe(200);
    expect(early).not.toHaveBeenCalled();
  });

  it('is not listened to without a secret', async () => {
    await using running = await start({ secret: false });
    const { account } = running.kombo;
    const told = signedEvent(account, events.dataChanged(account.connect('hibob')));
    expect((await tell(running, told)).status).toBe(404);
  });
});

describe('disconnecting', () => {
  it('deletes the integration at Kombo too', async () => {
    await using running = await start();
    await activate(running);
    const answer = await running.api.connection.$delete({ query: { users: 'keep' } });
    expect(await answer.json()).toEqual({ ok: true, leftAtKombo: false });
    expect(running.kombo.account.integrations.size).toBe(0);
    expect(await running.backend.store.unseal()).toBeUndefined();
  });

  it('does not fail because Kombo does, and says so', async () => {
    await using running = await start();
    await connect(running);
    await running.kombo[Symbol.asyncDispose]();
    const answer = await running.api.connection.$delete({ query: { users: 'keep' } });
    expect(await answer.json()).toEqual({ ok: true, leftAtKombo: true });
    expect(running.backend.store.state.connection).toBeUndefined();
  });
});
