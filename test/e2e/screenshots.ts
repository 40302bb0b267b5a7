import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { launch } from './chromium.ts';
import { drawForReadme } from './readme-picture.ts';
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

const outDir = await mkdtemp(join(tmpdir(), 'rollcall-extension-'));
await build({ browser: 'chrome', manifestVersion: 3, outDir });
await mkdir(out, { recursive: true });
const browser = await launch(join(outDir, 'chrome-mv3'));
try {
  await drawForReadme(browser, 'docs/panel.png');
  for (const { walk } of walks) {
    const world = await openWorld(browser);
    await walk(world, drawn);
    await world.close();
  }
} finally {
  await browser.close();
  await rm(outDir, { recursive: true });
}
