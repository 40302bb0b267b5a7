import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildStories } from '../stories/build.ts';
import { openStories } from '../stories/open.ts';
import { axeFaults } from './axe-faults.ts';
import { findChromium } from './chromium.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await buildStories();
  browser = await chromium.launch({ executablePath: findChromium() });
});
afterAll(() => browser.close());

const views = (['light', 'dark'] as const).flatMap((theme) =>
  [1200, 360].map((width) => ({ theme, width })),
);

describe('the parts of the panel', () => {
  test.for(views)('have no axe violations, $theme at $width px', async (view) => {
    const page = await openStories(browser, folder, view);
    expect(await axeFaults(page)).toEqual([]);
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
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });
});
