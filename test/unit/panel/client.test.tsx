import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { api, call, send } from '../../../extension/api/client.ts';
import { pair } from '../../../extension/api/pair.ts';
import {
  forgetPairing,
  loadPairing,
  lostBackend,
  pairing,
  rememberPairing,
} from '../../../extension/state/pairing.ts';

const backend = 'http://127.0.0.1:8787';
const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const answer = (body: unknown, status = 200) =>
  fetched.mockImplementation(async () => Response.json(body, { status }));

beforeEach(async () => {
  fakeBrowser.reset();
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  await rememberPairing({ backend, token: 't'.repeat(43) });
});

test('a call goes to the paired backend with its token and without cookies', async () => {
  answer({ users: 312 });
  expect(await call(api.status.$get())).toEqual({ users: 312 });
  const [url, init] = fetched.mock.calls[0]!;
  expect(url).toBe(`${backend}/api/status`);
  expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store' });
  expect(new Headers(init.headers).get('authorization')).toBe(`Bearer ${'t'.repeat(43)}`);
});

test('a refusal keeps its code, its words and its details', async () => {
  const refusal = {
    code: 'outdated',
    message: 'Somebody else saved first.',
    hint: 'Load again.',
    details: { revision: 4 },
  };
  answer(refusal, 412);
  await expect(call(api.connection.$get())).rejects.toMatchObject(refusal);
});

test('a refused token is forgotten everywhere, but not which backend it was for', async () => {
  answer({ code: 'unauthorized', message: 'No valid token came with the request.' }, 401);
  await expect(call(api.status.$get())).rejects.toMatchObject({ code: 'unauthorized' });
  expect(pairing.value).toBeNull();
  expect(lostBackend.value).toBe(backend);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('tttt');
});

test('a late refusal of an old token does not undo a new pairing', async () => {
  const fresh = { backend, token: 'n'.repeat(43) };
  fetched.mockImplementation(async () => {
    await rememberPairing(fresh);
    return Response.json({ code: 'unauthorized', message: 'No.' }, { status: 401 });
  });
  await expect(call(api.status.$get())).rejects.toMatchObject({ code: 'unauthorized' });
  expect(pairing.value).toEqual(fresh);
});

test('a backend that does not answer is named', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(call(api.status.$get())).rejects.toMatchObject({
    code: 'backend_unreachable',
    hint: expect.stringContaining(backend),
  });
});

test('something else on that address is no Rollcall', async () => {
  fetched.mockImplementation(async () => new Response('<h1>It works</h1>'));
  await expect(call(api.status.$get())).rejects.toMatchObject({ code: 'backend_unknown' });
});

test('without a pairing nothing is sent', async () => {
  await forgetPairing();
  await expect(call(api.status.$get())).rejects.toMatchObject({ code: 'not_paired' });
  expect(fetched).not.toHaveBeenCalled();
});

test('a call that was given up is not reported as a backend that is away', async () => {
  const stop = new AbortController();
  fetched.mockImplementation(async () => {
    stop.abort();
    throw stop.signal.reason;
  });
  await expect(send('/api/status', { signal: stop.signal })).rejects.toHaveProperty(
    'name',
    'AbortError',
  );
});

test('a code buys a token, which is kept', async () => {
  await forgetPairing();
  answer({ token: 'fresh-token' });
  await pair(backend, ' abcd-efgh ');
  const sent = JSON.parse(fetched.mock.calls[0]![1].body as string) as unknown;
  expect(sent).toMatchObject({ code: 'abcd-efgh' });
  expect(await loadPairing()).toEqual({ backend, token: 'fresh-token' });
});

test('a wrong code leaves the pairing as it was', async () => {
  answer({ code: 'wrong_code', message: 'This pairing code is wrong, used or expired.' }, 401);
  await expect(pair('http://localhost:9999', 'nope')).rejects.toMatchObject({ code: 'wrong_code' });
  expect(pairing.value?.backend).toBe(backend);
});
