import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../backend/app.ts';
import type { ApiError } from '../../shared/error.ts';
import { startBackend, token } from '../support/backend.ts';
import { startSimulator } from '../simulators/world/start.ts';

const hris = 'nmbrs';
type Running = Awaited<ReturnType<typeof start>>;

/** A backend beside a simulated HRIS that asks for consent. */
async function start({ now = () => new Date() } = {}) {
  const simulator = await startSimulator(hris, { people: 20 });
  const backend = await startBackend({ hrisBaseUrls: { [hris]: simulator.url }, now });
  return {
    ...backend,
    simulator,
    async [Symbol.asyncDispose]() {
      await backend[Symbol.asyncDispose]();
      await simulator.close();
    },
  };
}

/** What an admin types before the window opens; the vendor's window brings the rest. */
function typed({ simulator }: Pick<Running, 'simulator'>): Record<string, string> {
  const { refreshToken: _, ...credentials } = simulator.credentials;
  return credentials;
}

/** Asks for consent. */
async function ask(running: Running, credentials = typed(running)) {
  const answer = await running.api.consent.$post({ json: { hris, credentials } });
  return (await answer.json()) as { id: string; url: string };
}

/** Presses a button in the vendor's window. Gives where the vendor sends the browser. */
async function press(decision: 'allow' | 'deny', url: string): Promise<URL> {
  const body = new URLSearchParams({ decision });
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  return new URL(answer.headers.get('location')!);
}

/** The browser comes back, without a token. */
const comeBack = ({ app }: Pick<Running, 'app'>, { pathname, search }: URL) =>
  app.request(pathname + search);
const stateOf = async ({ api }: Pick<Running, 'api'>, id: string) =>
  await (await api.consent[':id'].$get({ param: { id } })).json();
const connect = (running: Pick<Running, 'api'>, credentials: object, consent: string, id = hris) =>
  running.api.connection.$post({ json: { hris: id, credentials: { ...credentials }, consent } });
const refused = async (answer: { json(): Promise<unknown> }) => (await answer.json()) as ApiError;

describe('an admin who agrees', () => {
  it('is connected, once, with what the vendor gave, which lies nowhere in clear', async () => {
    await using running = await start();
    const { id, url } = await ask(running);
    expect(await stateOf(running, id)).toEqual({ state: 'waiting' });
    const back = await press('allow', url);
    const page = await comeBack(running, back);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Agreed')]);
    expect(await stateOf(running, id)).toEqual({ state: 'granted' });

    expect((await connect(running, typed(running), id)).status).toBe(201);
    const { token: kept } = (await running.backend.store.unseal())!;
    expect(kept?.refreshToken).toMatch(/\S/);
    const names = await readdir(running.dataDir, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    for (const { parentPath, name } of files)
      expect(await readFile(join(parentPath, name), 'latin1')).not.toContain(kept!.refreshToken);
    expect(await refused(await connect(running, typed(running), id))).toMatchObject({
      code: 'connection_exists',
    });
    expect(await stateOf(running, id)).toMatchObject({ code: 'not_found' });
  });

  it('may give the connection a new token', async () => {
    await using running = await start();
    const agree = async () => {
      const { id, url } = await ask(running);
      await comeBack(running, await press('allow', url));
      return { credentials: typed(running), consent: id };
    };
    const tokenNow = async () => (await running.backend.store.unseal())?.token?.refreshToken;
    await running.api.connection.$post({ json: { hris, ...(await agree()) } });
    const before = await tokenNow();
    const answer = await running.api.connection.reauthorize.$post({ json: await agree() });
    expect(answer.status).toBe(200);
    expect(await tokenNow()).not.toBe(before);
  });

  it('leaves neither code nor state nor a secret in the log', async () => {
    await using running = await start();
    const { id, url } = await ask(running);
    const back = await press('allow', url);
    await comeBack(running, back);
    await comeBack(running, back);
    await connect(running, typed(running), id);
    const { token: kept } = (await running.backend.store.unseal())!;
    const secrets = [...back.searchParams.values(), ...Object.values(kept!).map(String)];
    for (const secret of [...secrets, typed(running)['clientSecret']!])
      expect(running.log()).not.toContain(secret);
  });
});

describe('the question ends', () => {
  it('when somebody denies, with what to do', async () => {
    await using running = await start();
    const { id, url } = await ask(running);
    const page = await comeBack(running, await press('deny', url));
    expect([page.status, await page.text()]).toEqual([
      400,
      expect.stringContaining('Nobody agreed in the window of Nmbrs.'),
    ]);
    const error = { code: 'consent_refused', hint: expect.stringMatching(/\S/) };
    expect(await stateOf(running, id)).toMatchObject({ state: 'refused', error });
    expect(await refused(await connect(running, typed(running), id))).toMatchObject(error);
    expect(running.backend.store.state.connection).toBeUndefined();
  });

  it('when the vendor does not even ask, which is another fault than nobody agreeing', async () => {
    await using running = await start();
    const { id, url } = await ask(running);
    const state = new URL(url).searchParams.get('state')!;
    await running.app.request(`/api/consent/callback?state=${state}&error=unauthorized_client`);
    expect(await stateOf(running, id)).toMatchObject({
      error: { code: 'consent_refused', message: 'Nmbrs did not ask whether Rollcall may read.' },
    });
  });

  it('when the vendor refuses the code', async () => {
    await using running = await start();
    const credentials = { ...typed(running), clientSecret: 'f'.repeat(40) };
    const { id, url } = await ask(running, credentials);
    const back = await press('allow', url);
    const page = await comeBack(running, back);
    expect(page.status).toBe(400);
    const text = (await page.text()) + JSON.stringify(await stateOf(running, id));
    expect(await stateOf(running, id)).toMatchObject({
      state: 'refused',
      error: { code: 'invalid_credentials' },
    });
    for (const secret of [credentials.clientSecret, ...back.searchParams.values()])
      expect(text).not.toContain(secret);
  });

  it('after ten minutes: no token is fetched any more, nor handed out', async () => {
    let time = Date.now();
    await using running = await start({ now: () => new Date(time) });
    const [granted, open] = [await ask(running), await ask(running)];
    await comeBack(running, await press('allow', granted.url));
    const back = await press('allow', open.url);
    const calls = () => running.simulator.control().requests.length;
    const before = calls();

    time += 10 * 60 * 1000 + 1;
    expect(await stateOf(running, open.id)).toMatchObject({ code: 'not_found' });
    expect((await comeBack(running, back)).status).toBe(400);
    const answer = await connect(running, typed(running), granted.id);
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'not_found' }]);
    expect(calls()).toBe(before);
  });

  it('with its first answer: a second one changes nothing', async () => {
    await using running = await start();
    const { id, url } = await ask(running);
    const state = new URL(url).searchParams.get('state')!;
    const back = await press('allow', url);
    await comeBack(running, back);
    expect((await comeBack(running, back)).status).toBe(400);
    const denial = `/api/consent/callback?state=${state}&error=access_denied`;
    expect((await running.app.request(denial)).status).toBe(400);
    expect(await stateOf(running, id)).toEqual({ state: 'granted' });
  });
});

it('an answer is good for the HRIS that was asked, and for no other', async () => {
  await using running = await start();
  const { id, url } = await ask(running);
  await comeBack(running, await press('allow', url));
  const other = await connect(running, { apiKey: 'x' }, id, 'bamboohr');
  expect([other.status, await other.json()]).toMatchObject([404, { code: 'not_found' }]);
  expect((await connect(running, typed(running), id)).status).toBe(201);
});

it.each(['?state=guessed&code=x', '?code=x', '?state=&code=x', '?state=toString&code=x', ''])(
  'an answer to a question that nobody asked is refused, and reaches no vendor: %s',
  async (query) => {
    await using running = await start();
    await ask(running);
    const before = running.simulator.control().requests.length;
    const page = await running.app.request(`/api/consent/callback${query}`);
    expect([page.status, await page.text()]).toEqual([
      400,
      expect.stringContaining('Not connected'),
    ]);
    expect(running.simulator.control().requests).toHaveLength(before);
  },
);

it('the page that the browser comes back to says nothing of what came, and can load nothing', async () => {
  await using running = await start();
  const sly = '<script>alert(1)</script>';
  const query = new URLSearchParams({ state: sly, code: sly, error_description: sly });
  const page = await running.app.request(`/api/consent/callback?${query}`);
  expect(await page.text()).not.toMatch(/script|alert/);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': expect.stringContaining('text/html'),
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  });
});

describe('asking', () => {
  it('needs a token, and so does looking for the answer', async () => {
    await using running = await start();
    const { id } = await ask(running);
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await running.app.request('/api/consent', init)).status).toBe(401);
    expect((await running.app.request(`/api/consent/${id}`)).status).toBe(401);
  });

  it('names the field that is missing before any window opens', async () => {
    await using running = await start();
    const { clientId: _, ...rest } = typed(running);
    const answer = await running.api.consent.$post({ json: { hris, credentials: rest } });
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { code: 'invalid_credentials', details: { field: 'clientId' } },
    ]);
  });

  it('is refused where no window is needed, and where there is no such HRIS', async () => {
    await using running = await startBackend({});
    const asked = async (id: string, credentials: Record<string, string>) =>
      refused(await running.api.consent.$post({ json: { hris: id, credentials } }));
    expect(await asked('nope', {})).toMatchObject({ code: 'unknown_hris' });
    const bamboohr = { companyDomain: 'acme', apiKey: 'f'.repeat(40) };
    expect(await asked('bamboohr', bamboohr)).toMatchObject({ code: 'wrong_state' });
  });

  it('sends the browser back to where the backend was called, encrypted where a proxy does that', async () => {
    await using running = await start();
    const redirectUri = async (app: typeof running.app, origin: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const info = await app.request(`${origin}/api/hris/${hris}`, { headers });
      return ((await info.json()) as { redirectUri: string }).redirectUri;
    };
    const { backend, app } = running;
    const behindTls = createApp({ ...backend, env: { ...backend.env, behindTls: true } });
    expect(await redirectUri(app, 'http://127.0.0.1:8787')).toBe(
      'http://127.0.0.1:8787/api/consent/callback',
    );
    expect(await redirectUri(behindTls, 'http://rollcall.example')).toBe(
      'https://rollcall.example/api/consent/callback',
    );
    const { url } = await ask(running);
    expect(new URL(url).searchParams.get('redirect_uri')).toBe(
      'http://rollcall.test/api/consent/callback',
    );
  });
});
