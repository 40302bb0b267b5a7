import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import type { Browser } from './chromium.ts';
import { answerOf } from './prepare.ts';
import { on } from './screen.ts';
import { test } from './test.ts';
import { inBothThemes } from './tour/themes.ts';
import type { World } from './world.ts';

const hris = 'officient';

/** Fills in the app of Officient. */
async function fillIn(screen: Page | Frame, { simulators }: World) {
  const { clientId, clientSecret } = simulators[hris].credentials;
  const { see, field } = on(screen);
  await see('Let Rollcall read Officient');
  await field('Client ID').fill(clientId!);
  await field('Client secret').fill(clientSecret!);
}

/** Presses a button that opens the window of Officient. */
async function windowAfter(screen: Page | Frame, { context }: Browser, name: string) {
  const opened = context.waitForEvent('page');
  await on(screen).press(name);
  const vendor = await opened;
  await vendor.getByRole('heading', { name: 'Rollcall wants to read' }).waitFor();
  return vendor;
}

/** Answers in the window of Officient, which goes away by itself. */
async function answer(vendor: Page, name: 'Allow' | 'Deny') {
  const gone = vendor.waitForEvent('close');
  await vendor.getByRole('button', { name }).click();
  await gone;
}

test.for(['a tab', 'the manager site'])(
  'an admin agrees in the window of the HRIS and is connected, from %s',
  async (place, { world, browser }) => {
    await world.pair();
    const screen = place === 'a tab' ? await world.panel() : (await world.visitPanel()).panel;
    const { see, say, press, follow, field } = on(screen);
    await screen.getByRole('button', { name: 'Officient' }).click();
    await follow('Continue');
    await fillIn(screen, world);
    await press('Copy');
    await say('Copied');
    expect(await field('Redirect URI').inputValue()).toBe(
      `${world.backend.url}/api/consent/callback`,
    );

    const vendor = await windowAfter(screen, browser, 'Continue to Officient');
    await say('Agree in the window of Officient');
    await answer(vendor, 'Allow');
    await see('Who becomes a user?');
    await say('Officient accepts the credentials');
    const connection = await answerOf(world.backend.api.connection.$get());
    expect(connection).toMatchObject({ hris, state: 'setup' });
  },
);

test('an admin who denies is told so, has lost nothing, and can agree after all', async ({
  world,
  browser,
}) => {
  await world.pair();
  const page = await world.panel('#/connect/officient/authorize');
  const { see, say, field } = on(page);
  await fillIn(page, world);
  const secret = await field('Client secret').inputValue();
  const first = await windowAfter(page, browser, 'Continue to Officient');
  await answer(first, 'Deny');
  await say('Nobody agreed in the window of Officient.');
  expect(await field('Client secret').inputValue()).toBe(secret);
  const second = await windowAfter(page, browser, 'Continue to Officient');
  await answer(second, 'Allow');
  await see('Who becomes a user?');
});

test('who is connected agrees anew when other credentials are needed', async ({
  world,
  browser,
}) => {
  await world.pair();
  const { credentials } = world.simulators[hris];
  await answerOf(world.backend.api.connection.$post({ json: { hris, credentials } }));
  const page = await world.panel('#/connect/officient/authorize');
  await on(page).press('Use other credentials');
  await fillIn(page, world);
  const vendor = await windowAfter(page, browser, 'Continue to Officient');
  await answer(vendor, 'Allow');
  await on(page).see('Who becomes a user?');
});

test('a window that is closed, and a backend that is away, are told and can be mended', async ({
  world,
  browser,
}) => {
  await world.pair();
  const page = await world.panel('#/connect/officient/authorize');
  const { say, press, field } = on(page);
  await fillIn(page, world);
  const first = await windowAfter(page, browser, 'Continue to Officient');
  await first.close();
  await say('The window of Officient was closed');
  const second = await windowAfter(page, browser, 'Open again');
  await say('Agree in the window of Officient');
  await world.backend.stop();
  await say('Rollcall keeps trying');
  await world.backend.start();
  await say('The question to Officient is no longer open.');
  await expect.poll(() => second.isClosed()).toBe(true);
  expect(await field('Client ID').inputValue()).toMatch(/\S/);

  const third = await windowAfter(page, browser, 'Continue to Officient');
  await press('Cancel');
  await expect.poll(() => third.isClosed()).toBe(true);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Continue to Officient');
});

test('no axe violations while somebody is asked, light and dark, narrow and wide', async ({
  world,
  browser,
}) => {
  await world.pair();
  const page = await world.panel('#/connect/officient/authorize');
  const { say } = on(page);
  const faults: string[] = [];
  const look = async (name: string) => {
    for (const width of [400, 1200]) {
      await page.setViewportSize({ width, height: 800 });
      await inBothThemes(page, async (theme) => {
        const found = await axeFaults(page);
        faults.push(...found.map((fault) => `${name}, ${width}, ${theme}: ${fault}`));
      });
    }
  };
  await fillIn(page, world);
  await look('form');
  const vendor = await windowAfter(page, browser, 'Continue to Officient');
  await look('waiting');
  await answer(vendor, 'Deny');
  await say('Nobody agreed in the window of Officient.');
  await look('refused');
  expect(faults).toEqual([]);
});
