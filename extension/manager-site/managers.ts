import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { isBuiltInManager, parseManager, patternOf } from './origins.ts';

export { builtInManagers } from './origins.ts';

const stored = storage.defineItem<string[]>('local:managers', { fallback: [] });
const script = 'added-managers';

/** The manager sites that an admin added and to which the browser still grants access. */
export async function addedManagers(): Promise<string[]> {
  const origins = await stored.getValue();
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [patternOf(origin)] })),
  );
  return origins.filter((_, i) => granted[i]);
}

/** Whether the panel may appear on an origin. Access is granted to hosts, so the port makes no difference. */
export async function isAllowedManager(origin: string): Promise<boolean> {
  if (isBuiltInManager(origin)) return true;
  if (!URL.canParse(origin)) return false;
  return (await addedManagers()).some((added) => patternOf(added) === patternOf(origin));
}

/**
 * Adds a manager site by its address and lets the panel appear there from its next page load on. Call it from a
 * click: the browser asks the admin for access. Gives false when the admin declines; throws when the address is none.
 */
export async function addManager(address: string): Promise<boolean> {
  const origin = parseManager(address);
  if (isBuiltInManager(origin)) return true;
  if (!(await browser.permissions.request({ origins: [patternOf(origin)] }))) return false;
  await stored.setValue([...new Set([...(await stored.getValue()), origin])]);
  await registerAddedManagers();
  return true;
}

/** Takes an added manager site away again, and with it the access that no other added site needs. */
export async function removeManager(origin: string): Promise<void> {
  const left = (await stored.getValue()).filter((other) => other !== origin);
  await stored.setValue(left);
  await registerAddedManagers();
  const pattern = patternOf(origin);
  if (!isBuiltInManager(origin) && !left.some((other) => patternOf(other) === pattern))
    await browser.permissions.remove({ origins: [pattern] });
}

/** Registers the content script for the added managers anew; an update of the extension forgets registrations. */
export async function registerAddedManagers(): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [script] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [script] });
  const matches = [...new Set((await addedManagers()).map(patternOf))];
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: script, matches, js: ['content-scripts/integrations.js'], runAt: 'document_idle' },
  ]);
}
