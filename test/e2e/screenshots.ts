import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { where } from '../support/loop.ts';
import { launch, type Browser } from './chromium.ts';
import { activate } from './prepare.ts';
import { on } from './screen.ts';
import { inBothThemes } from './tour/themes.ts';
import type { Look } from './tour/walk.ts';
import { walks } from './tour/walks.ts';
import { openWorld } from './world.ts';

/** Draws every screen, wide and narrow, light and dark, into a folder, and the README's picture into docs. */
const out = process.argv[2] ?? 'dist/screens';
const widths = [1000, 1600];

const drawn: Look = async (name, page) => {
  const isPopup = name.startsWith('popup');
  for (const width of isPopup ? [380] : widths) {
    await page.setViewportSize({ width, height: isPopup ? 420 : 800 });
    await inBothThemes(page, async (theme) => {
      await page.screenshot({ path: join(out, `${name}-${width}-${theme}.png`), fullPage: true });
    });
  }
};

/** The panel where admins meet it: in the page of their manager site. */
async function drawForReadme(browser: Browser): Promise<void> {
  const world = await openWorld(browser);
  await activate(world, where('department', 'Engineering', 'Sales', 'Production', 'Logistics'));
  const { page, panel } = await world.visitPanel();
  await page.setViewportSize({ width: 1200, height: 900 });
  await on(panel).see('in step with');
  await page.screenshot({ path: 'docs/panel.png' });
  await world.close();
}

const outDir = await mkdtemp(join(tmpdir(), 'rollcall-extension-'));
await build({ browser: 'chrome', manifestVersion: 3, outDir });
await mkdir(out, { recursive: true });
const browser = await launch(join(outDir, 'chrome-mv3'));
try {
  await drawForReadme(browser);
  for (const { walk } of walks) {
    const world = await openWorld(browser);
    await walk(world, drawn);
    await world.close();
  }
} finally {
  await browser.close();
  await rm(outDir, { recursive: true });
}
