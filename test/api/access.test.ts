import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackend, token } from '../support/backend.ts';

let running: Awaited<ReturnType<typeof startBackend>>;
beforeAll(async () => {
  running = await startBackend({});
});
afterAll(() => running[Symbol.asyncDispose]());

const send = (path: string, init: RequestInit = {}) => running.app.request(path, init);
const withToken = (more: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  ...more,
});
const json = (body: unknown, headers: Record<string, string> = withToken()) => ({
  method: 'POST',
  headers,
  body: JSON.stringify(body),
});

/** Where a code that is good once is the lock, or a signature. */
const withCode = new Set(['/api/pairing', '/api/consent/callback', '/api/webhooks/kombo']);

/** Every other operation that the API documents, so that a new route cannot be forgotten here. */
async function operations() {
  const document = (await (await send('/api/openapi.json', { headers: withToken() })).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  return Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ path, method })))
    .filter(({ path }) => path.startsWith('/api/') && !withCode.has(path));
}

describe('every route needs a token, but for health, pairing and the way back from a vendor', () => {
  for (const [name, headers] of [
    ['none', {}],
    ['a wrong one', { authorization: 'Bearer wrong' }],
    ['no bearer', { authorization: token }],
  ] as const)
    it(name, async () => {
      const all = await operations();
      expect(all.length).toBeGreaterThan(25);
      for (const { path, method } of all) {
        const answer = await send(path.replaceAll(/\{\w+\}/g, 'x'), {
          method: method.toUpperCase(),
          headers: { ...headers, 'content-type': 'application/json' },
          ...(method === 'get' ? {} : { body: '{}' }),
        });
        expect([path, method, answer.status]).toEqual([path, method, 401]);
        expect(await answer.json()).toMatchObject({ code: 'unauthorized' });
      }
    });

  it('health, readiness and metrics do not', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await send(path)).status).toBe(200);
  });
});

describe('pairing', () => {
  it('a code buys one token, once; revoking ends it', async () => {
    const code = running.backend.pairing.issueCode();
    const first = await send(
      '/api/pairing',
      json({ code: ` ${code.toLowerCase()} ` }, { 'content-type': 'application/json' }),
    );
    const { token: bought } = (await first.json()) as { token: string };
    const auth = { authorization: `Bearer ${bought}` };
    expect((await send('/api/status', { headers: auth })).status).toBe(200);

    const second = await send('/api/pairing', json({ code }));
    expect([second.status, await second.json()]).toMatchObject([401, { code: 'wrong_code' }]);

    const [info] = running.backend.pairing.list();
    expect(JSON.stringify(info)).not.toContain(bought);
    await send(`/api/tokens/${info!.id}`, { method: 'DELETE', headers: withToken() });
    expect((await send('/api/status', { headers: auth })).status).toBe(401);
  });

  it('guessing is slowed down', async () => {
    await using other = await startBackend({});
    other.backend.pairing.issueCode();
    const guesses = Array.from({ length: 11 }, () =>
      other.app.request('/api/pairing', json({ code: 'AAAA-AAAA' })),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('what is not a request of the panel is refused', () => {
  it('another site', async () => {
    const answer = await send('/api/status', {
      headers: withToken({ origin: 'https://evil.example' }),
    });
    expect(await answer.json()).toMatchObject({ code: 'forbidden_origin' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('an extension page may call', async () => {
    const origin = 'chrome-extension://bhinjbaahjikfpiddjhdcpfakodckiko';
    const answer = await send('/api/status', { headers: withToken({ origin }) });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('a form instead of JSON', async () => {
    const headers = withToken({ 'content-type': 'application/x-www-form-urlencoded' });
    const answer = await send('/api/cycles', { method: 'POST', headers, body: 'kind=full' });
    expect(await answer.json()).toMatchObject({ code: 'bad_request' });
  });

  it('a body over the limit', async () => {
    const answer = await send(
      '/api/connection',
      json({ hris: 'x', credentials: { a: 'x'.repeat(3_000_000) } }),
    );
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'too_large' }]);
  });

  it('broken JSON', async () => {
    const answer = await send('/api/explain', {
      method: 'POST',
      headers: withToken(),
      body: '{"email": ',
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad_request' }]);
  });
});

it('a refused body is never echoed: it may hold a credential', async () => {
  const secret = 'sk-very-secret-value';
  const answer = await send(
    '/api/connection',
    json({ hris: 7, credentials: { apiKey: { nested: secret } } }),
  );
  const text = await answer.text();
  expect(answer.status).toBe(400);
  expect(text).not.toContain(secret);
  expect(text).toContain('credentials.apiKey');
});

it('answers are never cached', async () => {
  expect((await send('/api/status', { headers: withToken() })).headers.get('cache-control')).toBe(
    'no-store',
  );
});
