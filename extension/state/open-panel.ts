import { browser } from 'wxt/browser';
import { isIntegrationsRoute } from '../manager-site/route.ts';
import { addedManagers } from '../manager-site/managers.ts';
import { builtInPatterns, patternOf } from '../manager-site/origins.ts';

/** The tab that shows the integrations page of a manager site; undefined when none does. */
export async function managerTab() {
  const patterns = [...builtInPatterns, ...(await addedManagers()).map(patternOf)];
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.find(({ url }) => url && isIntegrationsRoute(new URL(url)));
}

/** Shows the panel: where it stands in a manager site, else in a tab of its own. A route needs its own tab. */
export async function openPanel(route?: string): Promise<void> {
  const tab = route === undefined ? await managerTab() : undefined;
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: `${browser.runtime.getURL('/panel.html')}${route ?? ''}` });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  await browser.windows.update(tab.windowId, { focused: true });
}
