import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { User } from '../../shared/user.ts';
import { where } from '../support/loop.ts';
import { employedIn } from './company.ts';
import { activate } from './prepare.ts';
import { on } from './screen.ts';
import { test } from './test.ts';

const fiveDepartments = where(
  'department',
  'Engineering',
  'Sales',
  'Production',
  'Quality',
  'Logistics',
);
const called = ({ firstName, lastName }: User) => `${firstName} ${lastName}`;

test('users are searched, grouped, looked at and exported', async ({ world }) => {
  await activate(world, fiveDepartments);
  const page = await world.panel('#/users');
  const { see, say, press, row } = on(page);

  await say(`${world.backend.users().length} users from BambooHR.`);
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Location');
  await page.getByRole('columnheader', { name: /^Bristol \d+$/ }).waitFor();
  await page.getByRole('searchbox', { name: 'Search users' }).fill('ayse.oezdemir');
  await say('1 of 1 user');
  await row('Ayşe Özdemir').click();
  await see('Ayşe Özdemir');
  const value = on(page.getByRole('table', { name: 'Value and source' }));
  await value.row('Job title Head of Engineering Field Job title').waitFor();

  await press('Export');
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await say('A file with 1 user was saved.');
  const [head, line, ...rest] = (await readFile(await (await download).path(), 'utf8'))
    .trim()
    .split('\n');
  expect(head).toContain('email');
  expect(line).toContain('ayse.oezdemir@brennholt.example');
  expect(rest).toEqual([]);
});

test('a narrower filter shows who leaves by name, then removes exactly them, and says why', async ({
  world,
}) => {
  await activate(world, fiveDepartments);
  const before = world.backend.users();
  const leavers = before.filter(({ department }) => department === 'Logistics');
  const inScope = employedIn('Engineering', 'Sales', 'Production', 'Quality').length;
  const stayers = before.filter((user) => !leavers.includes(user));
  const page = await world.panel();
  const { see, say, press, follow, edit, row } = on(page);

  await see(`${before.length} users are in step with BambooHR`);
  await edit('Filter');
  await see('Who is a user?');
  await say('People who are no longer in the filter are removed from your user list.');
  await press('Remove Logistics');
  await say(`${inScope} of 240 people in scope.`);
  await press('See the plan');

  await see('What would change');
  for (const leaver of leavers) {
    await page.getByRole('searchbox', { name: 'Search people in this plan' }).fill(leaver.email);
    await row(`Leaves ${called(leaver)}`)
      .getByText('User is removed')
      .waitFor();
  }
  expect(world.backend.users()).toHaveLength(before.length);
  await page.getByRole('button', { name: 'Save and apply to' }).click();
  await say(/^Done: applied to \d+ people/);
  await see(/^\d+ users are in step with BambooHR/);
  const now = new Set(world.backend.users().map(({ id }) => id));
  expect(leavers.filter(({ id }) => now.has(id))).toEqual([]);
  expect(stayers.filter(({ id }) => !now.has(id))).toEqual([]);

  const people = await world.visit('/people');
  await people.getByRole('searchbox', { name: 'Search people' }).fill(leavers[0]!.email);
  await people.getByText('Nobody is called that.').waitFor();
  await people.close();

  await follow('Activity');
  await see('Activity');
  const log = on(page.getByRole('table', { name: 'Provisioning log' }));
  await log.row(`Leaves ${called(leavers[0]!)}`).waitFor();

  await follow('Overview');
  await follow('Why is somebody in or out?');
  const ask = async (email: string) => {
    await page.getByRole('searchbox', { name: 'E-mail or HRIS id' }).fill(email);
    await press('Ask');
  };
  await ask(leavers[0]!.email);
  await see(called(leavers[0]!));
  await say('Out of scope');
  await say('In the HRIS: Logistics');
  await say('Nothing: not a user, and not to become one');
  expect(page.url()).not.toContain(leavers[0]!.email.split('@')[0]);
  await ask('ayse.oezdemir@brennholt.example');
  await see('Ayşe Özdemir');
  await say('In scope');
  await say('The user is as the HRIS says');
});

test('who leaves in the HRIS leaves here; when half of them seem to, an admin decides', async ({
  world,
}) => {
  await activate(world, fiveDepartments);
  const bamboohr = world.simulators.bamboohr;
  const users = world.backend.users();
  const first = users.find(({ email }) => users.every((user) => user.managerEmail !== email))!;
  const others = users.filter((user) => user !== first);
  const half = others.slice(0, others.length / 2);
  const page = await world.panel();
  const { see, say, press, follow, field } = on(page);
  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));

  await see(`${users.length} users are in step with BambooHR`);
  bamboohr.control({ leave: first.externalId! });
  await press('Sync now');
  await see(`${others.length} users are in step with BambooHR`);
  await say('The cycle has ended. 1 person changed.');
  expect(world.backend.users().map(({ email }) => email)).not.toContain(first.email);
  expect(await badge()).toBe('');

  bamboohr.control({ leave: half.map(({ externalId }) => externalId!) });
  await press('Sync now');
  await see('A plan waits for your decision');
  await expect.poll(badge).toBe('!');
  const popup = await world.popup();
  await on(popup).see('A plan waits for your decision');
  await popup.close();

  await follow('See the plan');
  await see('What would change');
  await say(`${half.length} of ${others.length} users would leave`);
  const approve = page.getByRole('button', { name: `Approve and remove ${half.length} users` });
  await field('To approve, type how many users will leave').fill('999');
  await say(`The plan says ${half.length}.`);
  expect(await approve.getAttribute('aria-disabled')).toBe('true');
  await press('Reject the plan');
  await say('The plan is rejected. All users stay; the next cycle plans again.');
  await see('The last plan was not applied');
  expect(world.backend.users()).toHaveLength(others.length);
  expect(await badge()).toBe('');

  await press('Sync now');
  await see('A plan waits for your decision');
  await follow('See the plan');
  await field('To approve, type how many users will leave').fill(String(half.length));
  await approve.click();
  await see(`${others.length - half.length} users are in step with BambooHR`);
});

test('a connection is paused, rescheduled, reauthorized, survives a restart, and ends', async ({
  world,
}) => {
  await activate(world, fiveDepartments);
  const { credentials } = world.simulators.bamboohr;
  const users = world.backend.users().length;
  const page = await world.panel();
  const { see, say, press, edit, field } = on(page);

  await see(`${users} users are in step with BambooHR`);
  await edit('Pause');
  await see('Paused');
  const popup = await world.popup();
  await on(popup).see('Paused');
  await popup.close();
  await press('Resume');
  await see(`${users} users are in step with BambooHR`);

  await edit('Schedule and limits');
  await see('Schedule and limits');
  await page.getByRole('radio', { name: 'By a cron expression' }).check();
  await field('Cron expression').fill('30 4 1 1 *');
  await press('Save');
  await say('The settings are saved.');
  await say('By 30 4 1 1 * (UTC)');

  await edit('Reauthorize');
  await see('New credentials for BambooHR');
  await field('Company domain').fill(credentials['companyDomain']!);
  await field('API key').fill('0000000000000000000000000000000000000000');
  await press('Check and save');
  await say(/BambooHR refuses the credentials/);
  await field('API key').fill(credentials['apiKey']!);
  await press('Check and save');
  await say('BambooHR accepts the new credentials. The next cycle runs as planned.');

  await world.backend.stop();
  await world.backend.start();
  await page.reload();
  await see(`${users} users are in step with BambooHR`);
  await say('By 30 4 1 1 * (UTC)');
  await press('Sync now');
  await say('The cycle has ended. Nobody changed.');

  await edit('Disconnect');
  await see('Disconnect BambooHR?');
  await press('Disconnect and keep users');
  await see('Choose your HR system');
  await say(`BambooHR is disconnected and ${users} users were kept. Nothing runs any more.`);
  const people = await world.visit('/people');
  await people.getByText(`${users} of ${users}`).waitFor();
});
