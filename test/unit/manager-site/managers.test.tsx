import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addManager,
  addedManagers,
  isAllowedManager,
  registerAddedManagers,
  removeManager,
} from '../../../extension/manager-site/managers.ts';

interface Script {
  id: string;
  matches: string[];
}
let granted: Set<string>;
let scripts: Script[];
let adminAgrees: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set();
  scripts = [];
  adminAgrees = true;
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins: [pattern] }: { origins: [string] }) => granted.has(pattern),
    request: async ({ origins: [pattern] }: { origins: [string] }) => {
      if (adminAgrees) granted.add(pattern);
      return adminAgrees;
    },
    remove: async ({ origins: [pattern] }: { origins: [string] }) => granted.delete(pattern),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => scripts,
    unregisterContentScripts: async () => void (scripts = []),
    registerContentScripts: async (added: Script[]) => void scripts.push(...added),
  });
});

const acme = 'https://manager.acme.example';
const matched = () => scripts.flatMap(({ matches }) => matches);

test('a manager site that the admin adds is allowed, and the panel is registered for it', async () => {
  expect(await isAllowedManager(acme)).toBe(false);
  expect(await addManager(`${acme}/settings`)).toBe(true);
  expect(await isAllowedManager(acme)).toBe(true);
  expect(await addedManagers()).toEqual([acme]);
  expect(matched()).toEqual([`${acme}/*`]);
});

test('nothing is added when the admin declines the access', async () => {
  adminAgrees = false;
  expect(await addManager(acme)).toBe(false);
  expect(await addedManagers()).toEqual([]);
  expect(scripts).toEqual([]);
});

test('a known manager needs no adding and is registered only once, by the manifest', async () => {
  expect(await addManager('http://localhost:8787')).toBe(true);
  expect(await addedManagers()).toEqual([]);
  expect(scripts).toEqual([]);
});

test('adding twice keeps one', async () => {
  await addManager(acme);
  await addManager(acme);
  expect(await addedManagers()).toEqual([acme]);
  expect(matched()).toEqual([`${acme}/*`]);
});

test('removing takes registration and access away', async () => {
  await addManager(acme);
  await removeManager(acme);
  expect(await isAllowedManager(acme)).toBe(false);
  expect(granted.size).toBe(0);
  expect(scripts).toEqual([]);
});

test('access that another added site needs stays', async () => {
  await addManager(acme);
  await addManager(`${acme}:8443`);
  await removeManager(acme);
  expect(await isAllowedManager(`${acme}:8443`)).toBe(true);
  expect(matched()).toEqual([`${acme}/*`]);
});

test('a site whose access was revoked in the browser is allowed no more', async () => {
  await addManager(acme);
  granted.clear();
  expect(await isAllowedManager(acme)).toBe(false);
});

test('after an update, which forgets registrations, added sites are registered again', async () => {
  await addManager(acme);
  scripts = [];
  await registerAddedManagers();
  expect(matched()).toEqual([`${acme}/*`]);
});

test('an origin that is none is not allowed', async () => {
  expect(await isAllowedManager('null')).toBe(false);
});
