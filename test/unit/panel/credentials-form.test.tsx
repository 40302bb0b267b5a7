import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ConnectorInfo, CredentialField } from '#shared/connector-info.ts';
import type { ApiError } from '#shared/error.ts';
import { Refused } from '../../../extension/api/refused.ts';
import { CredentialsForm } from '../../../extension/panel/credentials/CredentialsForm.tsx';
import type { Entered } from '../../../extension/panel/credentials/use-authorizing.ts';
import { rememberPairing } from '../../../extension/state/pairing.ts';
import { said } from '../../../extension/ui/announce.ts';
import { mount } from '../ui/mount.tsx';

const field = (id: string, more: Partial<CredentialField> = {}): CredentialField => ({
  id,
  label: id,
  secret: false,
  required: true,
  help: 'In Settings.',
  example: 'x',
  ...more,
});
const onlyWhen = (value: string) => ({ onlyWhen: { field: 'method', value } });
const method = field('method', {
  required: false,
  default: 'key',
  options: [
    { value: 'key', label: 'An API key' },
    { value: 'app', label: 'An app' },
  ],
});
const info: ConnectorInfo = {
  id: 'officient',
  name: 'Officient',
  monogram: 'OF',
  tileOf: 'officient',
  aliases: [],
  docsUrl: 'https://docs.example',
  authentication: 'API key in a header',
  incremental: false,
  customFields: false,
  credentials: [
    method,
    field('apiKey', { secret: true, ...onlyWhen('key') }),
    field('clientId', { pattern: '[a-z0-9]+', ...onlyWhen('app') }),
    field('clientSecret', { secret: true, ...onlyWhen('app') }),
    field('refreshToken', { secret: true, fromConsent: true, ...onlyWhen('app') }),
  ],
  rights: [],
  unconfirmed: [],
  guide: [],
  redirectUri: 'https://rollcall.example/api/consent/callback',
  connect: ['direct'],
};
const url = 'https://vendor.example/authorize?state=s';
const notFound: ApiError = { code: 'not_found', message: 'This question is no longer open.' };

/** How the backend answers each look at the question; the last one stays. */
let answers: (() => Response | Promise<Response>)[];
let asked: unknown[];
const submit = vi.fn<(entered: Entered) => Promise<unknown>>();
const waiting = () => Response.json({ state: 'waiting' });
const granted = () => Response.json({ state: 'granted' });
/** All but the one that the panel is in. */
const vendorWindows = async () => (await fakeBrowser.windows.getAll()).slice(1);
const away = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  answers = [waiting];
  asked = [];
  submit.mockReset().mockResolvedValue('connected');
  vi.stubGlobal('fetch', async (at: string, init: RequestInit) => {
    if (init.method === 'POST') {
      asked.push(JSON.parse(init.body as string));
      return Response.json({ id: 'q1', url });
    }
    expect(at).toMatch(/\/api\/consent\/q1$/);
    return (answers.length > 1 ? answers.shift()! : answers[0]!)();
  });
  await rememberPairing({ backend: 'http://127.0.0.1:8787', token: 't' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

async function open() {
  const form = await mount(<CredentialsForm info={info} submit={submit} submitLabel="Check" />);
  const label = (name: string) =>
    form.all('label').find((one) => one.textContent?.trim() === name)!;
  const button = (name: string) => form.all('button, a').find((one) => one.textContent === name);
  return {
    ...form,
    labels: () => form.texts('label').map((name) => name?.trim()),
    label,
    button,
    enter: (name: string, value: string) => form.type(`#${label(name).getAttribute('for')}`, value),
    entered: (name: string) => form.one(`#${label(name).getAttribute('for')}`) as HTMLInputElement,
    choose: (name: string) => act(() => label(name).querySelector('input')!.click()),
    send: () => act(() => form.one('[type=submit]').click()),
    pressing: (name: string) => act(() => button(name)!.click()),
    /** Lets the panel look once more how the question stands. */
    look: () => pass(1000),
  };
}

/** … with an app that is filled in, at the point where the window is open. */
async function openAndAsk() {
  const form = await open();
  await form.choose('An app');
  await form.enter('clientId', 'abc');
  await form.enter('clientSecret', 'hush');
  await form.send();
  await pass(0);
  return form;
}

test('what is asked follows the choice; what was typed under the other one stays', async () => {
  const form = await open();
  expect(form.labels()).toEqual(['An API key', 'An app', 'apiKey']);
  await form.enter('apiKey', 'k1');
  await form.choose('An app');
  expect(form.labels()).toEqual([
    'An API key',
    'An app',
    'Redirect URI',
    'clientId',
    'clientSecret',
  ]);
  expect(form.one('[type=submit]').textContent).toBe('Continue to Officient');
  await form.choose('An API key');
  expect(form.entered('apiKey').value).toBe('k1');
});

test('fields that are not asked are neither checked nor sent', async () => {
  const form = await open();
  await form.choose('An app');
  await form.enter('clientId', 'NOT A CLIENT ID');
  await form.choose('An API key');
  await form.enter('apiKey', 'k1');
  await form.send();
  expect(submit).toHaveBeenCalledExactlyOnceWith({ credentials: { method: 'key', apiKey: 'k1' } });
  expect(asked).toEqual([]);
});

test('the other fields are checked before anybody is asked', async () => {
  const form = await open();
  await form.choose('An app');
  await form.enter('clientId', 'abc');
  await form.send();
  expect(form.root.textContent).toContain('clientSecret is missing');
  expect(asked).toEqual([]);
});

test('who agrees in the window is connected with the question, and the window is closed', async () => {
  const form = await openAndAsk();
  expect(asked).toEqual([
    { hris: 'officient', credentials: { method: 'app', clientId: 'abc', clientSecret: 'hush' } },
  ]);
  expect(form.root.textContent).toContain('Agree in the window of Officient');
  expect(said.value?.text).toContain('Agree in the window of Officient');
  expect(document.activeElement?.textContent).toBe('Open again');
  expect(await vendorWindows()).toHaveLength(1);
  expect(submit).not.toHaveBeenCalled();
  answers = [granted];
  await form.look();
  expect(await vendorWindows()).toEqual([]);
  expect(submit).toHaveBeenCalledExactlyOnceWith({
    credentials: { method: 'app', clientId: 'abc', clientSecret: 'hush' },
    consent: 'q1',
  });
});

test('a backend that is away meanwhile is said, and asked again', async () => {
  const form = await openAndAsk();
  answers = [away, () => new Response('Bad gateway', { status: 502 }), granted];
  await form.look();
  expect(form.root.textContent).toContain('Rollcall keeps trying');
  await form.look();
  expect(form.root.textContent).toContain('Rollcall keeps trying');
  await form.look();
  expect(submit).toHaveBeenCalledOnce();
});

test('where the browser opens no window, a link does', async () => {
  vi.spyOn(fakeBrowser.windows, 'create').mockRejectedValue(new Error('No.'));
  const form = await openAndAsk();
  const link = form.button('Open the windowopens in a new tab');
  expect(link?.getAttribute('href')).toBe(url);
  expect(link?.getAttribute('target')).toBe('_blank');
  expect(document.activeElement).toBe(link);
});

test('a window that was closed without an answer is told; opening it again goes on', async () => {
  const form = await openAndAsk();
  const [opened] = await vendorWindows();
  await fakeBrowser.windows.remove(opened!.id!);
  await form.look();
  expect(form.root.textContent).toContain('The window of Officient was closed');
  await form.pressing('Open again');
  await pass(0);
  expect(form.root.textContent).toContain('Agree in the window of Officient');
  answers = [granted];
  await form.look();
  expect(submit).toHaveBeenCalledOnce();
});

test.each([
  [
    'nobody agreed',
    {
      state: 'refused',
      error: { code: 'consent_refused', message: 'Nobody agreed.', hint: 'Try.' },
    },
    200,
    'Nobody agreed.',
  ],
  ['the question is too old', notFound, 404, 'The question to Officient is no longer open.'],
])('when %s it is said at the form, which keeps what was typed', async (_, body, status, words) => {
  const form = await openAndAsk();
  answers = [() => Response.json(body, { status })];
  await form.look();
  await pass(50);
  expect(form.one('[role=alert]').textContent).toContain(words);
  expect(form.entered('clientSecret').value).toBe('hush');
  expect(submit).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(form.one('[type=submit]'));
});

test('cancelling closes the window, asks nobody any more and keeps what was typed', async () => {
  const form = await openAndAsk();
  await form.pressing('Cancel');
  await pass(50);
  expect(form.entered('clientId').value).toBe('abc');
  expect(await vendorWindows()).toEqual([]);
  answers = [granted];
  await form.look();
  expect(submit).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(form.one('[type=submit]'));
});

test('leaving the form is cancelling', async () => {
  const form = await openAndAsk();
  await form.unmount();
  await vi.advanceTimersByTimeAsync(0);
  expect(await vendorWindows()).toEqual([]);
  answers = [granted];
  await vi.advanceTimersByTimeAsync(5000);
  expect(submit).not.toHaveBeenCalled();
});

test('what the HRIS says of the credentials after it was agreed stands at its field', async () => {
  submit.mockRejectedValue(new Refused('invalid_credentials', 'Officient refuses the secret.'));
  const form = await openAndAsk();
  answers = [granted];
  await form.look();
  await pass(50);
  expect(form.entered('clientSecret').getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(form.entered('clientSecret'));
});

test('who has a refresh token types it, and no window opens', async () => {
  const form = await open();
  await form.choose('An app');
  await form.enter('clientId', 'abc');
  await form.enter('clientSecret', 'hush');
  await form.pressing('I already have a refresh token');
  expect(document.activeElement).toBe(form.entered('refreshToken'));
  await form.send();
  expect(form.root.textContent).toContain('refreshToken is missing');
  await form.enter('refreshToken', 'r1');
  await form.send();
  expect(submit.mock.calls[0]![0].credentials).toMatchObject({ refreshToken: 'r1' });
  expect(asked).toEqual([]);
});
