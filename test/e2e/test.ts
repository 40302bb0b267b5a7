import { expect, inject, test as base } from 'vitest';
import { launch } from './chromium.ts';
import { openWorld } from './world.ts';

/** A test with a browser for its file and a world of its own, in which no page may break. */
export const test = base
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launch(inject('extension'));
    onCleanup(browser.close);
    return browser;
  })
  .extend('world', async ({ browser, task }, { onCleanup }) => {
    const world = await openWorld(browser);
    onCleanup(async () => {
      if (task.result?.state === 'fail') console.log(await world.shown());
      await world.close();
      expect(world.faults).toEqual([]);
    });
    return world;
  });
