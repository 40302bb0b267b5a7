import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '../../../extension/entrypoints/options/Options.tsx';
import { forgetPairing, pairing, rememberPairing } from '../../../extension/state/pairing.ts';
import { mount } from '../ui/mount.tsx';

const backend = 'http://127.0.0.1:8787';
/** Codes that buy a token, once. */
let codes: Set<string>;
let allowed: boolean;

beforeEach(async () => {
  fakeBrowser.reset();
  codes = new Set(['GOOD-CODE']);
  allowed = true;
  Object.assign(fakeBrowser.permissions, { contains: async () => allowed });
  vi.stubGlobal('fetch', async (url: string, { body }: RequestInit) => {
    if (!url.endsWith('/api/pairing')) return Response.json({ tokens: [] });
    const { code } = JSON.parse(body as string) as { code: string };
    if (codes.delete(code)) return Response.json({ token: `for-${code}` });
    return Response.json({ code: 'wrong_code', message: 'This code is wrong.' }, { status: 401 });
  });
  history.replaceState(null, '', '/options.html');
  await forgetPairing();
});

afterEach(() => unmount());

let unmount: () => unknown;
async function open() {
  const page = await mount(<Options />);
  unmount = page.unmount;
  return page;
}
const link = (code: string) => `#${new URLSearchParams({ pair: code, backend })}`;
/** Opens a link in the tab that shows the page already: only the hash changes. */
const openInPlace = (hash: string) =>
  act(async () => {
    history.replaceState(null, '', `/options.html${hash}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await vi.waitFor(() => expect(location.hash).toBe(''));
  });
const says = (page: { root: HTMLElement }, words: string) =>
  vi.waitFor(() => expect(page.root.textContent).toContain(words));

test('a pairing link pairs, also in a page that is open already, and leaves no code in the address', async () => {
  const page = await open();
  await says(page, 'Pair');
  await openInPlace(link('GOOD-CODE'));
  await says(page, 'Paired with 127.0.0.1:8787');
  expect(pairing.value).toEqual({ backend, token: 'for-GOOD-CODE' });
  expect(location.href).not.toContain('GOOD-CODE');
});

test('a browser that is paired can be paired anew by a link', async () => {
  await rememberPairing({ backend, token: 'old' });
  const page = await open();
  await says(page, 'Paired browsers');
  expect(page.root.textContent).not.toContain('Paired with');
  await openInPlace(link('GOOD-CODE'));
  await says(page, 'Paired with 127.0.0.1:8787');
  expect(pairing.value?.token).toBe('for-GOOD-CODE');
});

test('a link that is used up is refused in words, and the pairing stays', async () => {
  await rememberPairing({ backend, token: 'old' });
  const page = await open();
  await openInPlace(link('USED-CODE'));
  await says(page, 'This code is wrong.');
  expect(pairing.value?.token).toBe('old');
});

test('a link to a backend that the browser does not allow yet waits for a press', async () => {
  await rememberPairing({ backend, token: 'old' });
  allowed = false;
  const page = await open();
  await openInPlace(link('GOOD-CODE'));
  await says(page, 'Pairing code');
  expect(codes).toContain('GOOD-CODE');
});
