import { chromium } from 'playwright-core';
import { buildStories } from './build.ts';
import { openStories } from './open.ts';

/** Draws the story page in both themes, wide and narrow, into dist/stories. */
const folder = await buildStories();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
});
for (const theme of ['light', 'dark'] as const) {
  for (const width of [1200, 360]) {
    const page = await openStories(browser, folder, { theme, width });
    await page.screenshot({ path: `${folder}/${theme}-${width}.png`, fullPage: true });
    await page.close();
  }
}
await browser.close();
