import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildStories } from '../stories/build.ts';
import { openStories } from '../stories/open.ts';
import { findChromium } from './chromium.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await buildStories();
  browser = await chromium.launch({ executablePath: findChromium() });
});
afterAll(() => browser.close());

/** What axe-core finds on the page, one line a fault. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document),
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

const views = (['light', 'dark'] as const).flatMap((theme) =>
  [1200, 360].map((width) => ({ theme, width })),
);

describe('the parts of the panel', () => {
  test.for(views)('have no axe violations, $theme at $width px', async (view) => {
    const page = await openStories(browser, folder, view);
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  test.for(views)('never make the page scroll sideways, $theme at $width px', async (view) => {
    const page = await openStories(browser, folder, view);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
    await page.close();
  });

  test('have no axe violations while open', async () => {
    const page = await openStories(browser, folder, { theme: 'light', width: 1200 });
    const open = [
      () => page.getByRole('combobox', { name: 'Source of E-mail' }).click(),
      () => page.getByRole('button', { name: 'Add a site' }).click(),
      () => page.getByRole('button', { name: 'Edit' }).click(),
      () => page.getByRole('button', { name: 'Disconnect…' }).click(),
    ];
    for (const press of open) {
      await press();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });
});
