import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { where } from '../support/loop.ts';
import { employedIn } from './company.ts';
import { activate, connect } from './prepare.ts';
import { on } from './screen.ts';
import { test } from './test.ts';

/** How often panel and popup look how it stands, in milliseconds. */
const lookedAtEvery = 15_000;

/** Stops the extension's service worker, as browsers do with one that is idle. */
async function stopWorker(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await client.detach();
}

test('with the service worker stopped, the panel and the popup go on', async ({ world }) => {
  await activate(world, where('department', 'Engineering'));
  const bamboohr = world.simulators.bamboohr;
  const [leaver, ...others] = world.backend.users();
  const page = await world.panel();
  const { see, press } = on(page);
  await see('in step with BambooHR');
  await stopWorker(page);

  bamboohr.control({ leave: leaver!.externalId! });
  await press('Sync now');
  await see(`${others.length} users are in step with BambooHR`);
  const popup = await world.popup();
  await on(popup).see('users are in step with BambooHR');
  await on(popup).press('Sync now');
  await on(popup).see('users are in step with BambooHR');
  const { panel } = await world.visitPanel();
  await on(panel).see('users are in step with BambooHR');
});

test('a set-up that was left goes on where it stopped', async ({ world }) => {
  await connect(world);
  const first = await world.panel();
  await on(first).see('Who becomes a user?');
  await first.close();

  const second = await world.panel();
  const { see, say, press } = on(second);
  await see('Who becomes a user?');
  await second.getByRole('combobox', { name: 'Attribute' }).fill('Depart');
  await second.getByRole('option', { name: 'Department' }).click();
  await press('Add a value');
  await second.getByRole('option', { name: 'Sales' }).click();
  await say(`${employedIn('Sales').length} of 240 people in scope.`);
  await second.keyboard.press('Escape');
  await press('Continue');
  await see('Ready to take');
  await second.close();

  await world.backend.stop();
  await world.backend.start();
  const third = await world.panel();
  await on(third).see(`Ready to take ${employedIn('Sales').length} employees in`);
  await on(third).say('Employees in Sales.');
});

test('while the backend is away the panel and the popup say so, and recover by themselves', async ({
  world,
}) => {
  await activate(world, where('department', 'Engineering'));
  const [page, popup] = await Promise.all([world.panel(), world.popup()]);
  for (const one of [page, popup]) {
    await one.clock.install();
    await one.reload();
    await on(one).see('users are in step with BambooHR');
  }
  const timePasses = () =>
    Promise.all([page, popup].map((one) => one.clock.fastForward(lookedAtEvery)));
  const { see, say, press, follow } = on(page);

  await page.bringToFront();
  await world.backend.stop();
  await press('Sync now');
  await say('The Rollcall backend does not answer.');
  await say(`Check that the backend runs at ${world.backend.url} and try again.`);
  await timePasses();
  await on(popup).see('The Rollcall backend does not answer');
  await on(popup).say('Your users stay as they are.');
  await follow('Users');
  await see('Users');

  await world.backend.start();
  await timePasses();
  await on(popup).see('users are in step with BambooHR');
  await page.getByText('The Rollcall backend does not answer.').waitFor({ state: 'detached' });
  await say(`${world.backend.users().length} users from BambooHR.`);
});

test('of two admins who save a filter at once, the second is told and sees the first one’s', async ({
  world,
}) => {
  await activate(world, where('department', 'Engineering', 'Sales', 'Production'));
  const [mine, theirs] = await Promise.all([
    world.panel('#/edit/filter'),
    world.panel('#/edit/filter'),
  ]);
  await mine.bringToFront();
  await on(mine).press('Remove Sales');
  await theirs.bringToFront();
  await on(theirs).press('Remove Production');
  await on(theirs).press('See the plan');
  await on(theirs).see('What would change');
  await mine.bringToFront();

  await on(mine).press('See the plan');
  await on(mine).say('Somebody else saved first.');
  expect(await mine.getByRole('button', { name: 'Remove Production' }).count()).toBe(1);
  await on(mine).press('Load their version');
  await mine.getByRole('button', { name: 'Remove Sales' }).waitFor();
  expect(await mine.getByRole('button', { name: 'Remove Production' }).count()).toBe(0);
  const { filterGroups } = where('department', 'Engineering', 'Sales');
  const response = await world.backend.api.connection.$get();
  expect(await response.json()).toMatchObject({ draft: { filter: { filterGroups } } });
});
