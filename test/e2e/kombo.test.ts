import type { Frame, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { startKombo } from '../simulators/kombo/start.ts';
import { managerSite } from '../../backend/demo/manager-site/serve-manager-site.ts';
import { listen } from '../../backend/listen.ts';
import { launch, panelFrame, type Browser } from './chromium.ts';
import { headcount } from './company.ts';
import { axeFaults } from './axe-faults.ts';
import { answerOf } from './prepare.ts';
import { on } from './screen.ts';
import { serveBackend } from './served-backend.ts';

/** A backend with an account at Kombo, paired with a browser, and a manager site. */
async function openWorld({ context, id }: Browser) {
  const kombo = await startKombo({ people: headcount });
  const key = { KOMBO_API_KEY: kombo.account.apiKey };
  const backend = await serveBackend({ kombo: kombo.url }, key);
  const site = managerSite({ users: async () => backend.users() });
  const manager = await listen(site.fetch, 'localhost', 0);
  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const extension = (path: string) => open(`chrome-extension://${id}/${path}`);
  const hash = new URLSearchParams({ pair: backend.pairingCode(), backend: backend.url });
  const options = await extension(`options.html#${hash.toString()}`);
  await options.getByText(`Paired with ${new URL(backend.url).host}`).waitFor();
  return {
    kombo,
    backend,
    /** The panel in a tab of its own. */
    panel: (route = '') => extension(`panel.html${route}`),
    /** The panel where admins meet it: in the integrations page of the manager site. */
    visitPanel: async () => await panelFrame(await open(`${manager.url}/settings/integrations`)),
    async close() {
      await Promise.all(
        context
          .pages()
          .map((page) => page.close())
          .slice(1),
      );
      await manager.close();
      await backend.close();
      await kombo[Symbol.asyncDispose]();
    },
  };
}

const test = base
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launch(inject('extension'));
    onCleanup(browser.close);
    return browser;
  })
  .extend('world', async ({ browser }, { onCleanup }) => {
    const world = await openWorld(browser);
    onCleanup(world.close);
    return world;
  });

/** Kombo's window, as far as an admin sees it. */
const windowOf = (panel: Page | Frame) => panel.frameLocator('iframe[title="Kombo Connect"]');

test('an admin connects through Kombo, and is told who processes the data either way', async ({
  world,
}) => {
  const page = await world.visitPanel();
  const { see, say, press, follow, field } = on(page);
  await page.getByRole('button', { name: 'HiBob' }).click();
  await see('What Rollcall reads from HiBob');
  await say('Nobody, unless you choose Kombo');
  await follow('Continue');
  await see('Let Rollcall read HiBob');
  expect(await page.getByRole('radio', { name: /^Directly/ }).isChecked()).toBe(true);
  await say('Nobody else processes the data.');
  await page.getByRole('radio', { name: /^Through Kombo/ }).check();
  await say('Rollcall never sees them.');

  await press('Open Kombo');
  await say('Company is missing.');
  await field('Company').fill('Brennholt Instruments');
  await field('Your e-mail address').fill('admin@brennholt.example');
  await press('Open Kombo');
  const kombo = windowOf(page);
  await kombo.getByRole('heading', { name: 'Connect hibob for Brennholt Instruments' }).waitFor();
  await kombo.getByRole('button', { name: 'Close' }).click();
  await say('The window of Kombo was closed.');
  expect(world.kombo.account.integrations.size).toBe(0);

  world.kombo.account.setupOfNew = 'FINAL_SYNC_PENDING';
  await press('Open Kombo');
  await kombo.getByRole('textbox', { name: 'HRIS API key' }).fill('wrong');
  await kombo.getByRole('button', { name: 'Connect' }).click();
  await kombo.getByText('The key is wrong.').waitFor();
  await kombo.getByRole('textbox', { name: 'HRIS API key' }).fill(world.kombo.account.hrisKey);
  await kombo.getByRole('button', { name: 'Connect' }).click();

  await see('Who becomes a user?');
  await say('Kombo is reading HiBob for the first time.');
  for (const integration of world.kombo.account.integrations.values())
    integration.setup = 'COMPLETED';
  await say(/^\d+ of 2\d\d people in scope\.$/);
  const connection = await answerOf(world.backend.api.connection.$get());
  expect(connection).toMatchObject({ hris: 'hibob', through: 'kombo', state: 'setup' });
});

test('an admin gives Kombo new credentials, and disconnects', async ({ world }) => {
  const { api } = world.backend;
  const { account } = world.kombo;
  const customer = { organization: 'Brennholt Instruments', email: 'admin@brennholt.example' };
  const { url } = await answerOf(api.kombo.link.$post({ json: { hris: 'hibob', ...customer } }));
  const { activation_token: token } = (await (
    await fetch(url, { method: 'POST', body: JSON.stringify({ key: account.hrisKey }) })
  ).json()) as { activation_token: string };
  await answerOf(api.connection.$post({ json: { hris: 'hibob', kombo: { token } } }));
  const [integration] = account.integrations.values();
  integration!.status = 'INVALID';

  const page = await world.panel('#/connect/hibob/authorize');
  const { see, say, press } = on(page);
  await see('HiBob is authorized');
  await say('through Kombo, which has the credentials');
  await press('Use other credentials');
  await say('You enter the new credentials of HiBob there.');
  expect(await axeFaults(page)).toEqual([]);
  await press('Open Kombo');
  const kombo = windowOf(page);
  await kombo.getByRole('textbox', { name: 'HRIS API key' }).fill(account.hrisKey);
  await kombo.getByRole('button', { name: 'Connect' }).click();
  await see('Who becomes a user?');
  expect(integration!.status).toBe('ACTIVE');

  await on(page).edit('Disconnect');
  await say('The integration at Kombo is deleted too');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await say('HiBob is disconnected');
  expect(account.integrations.size).toBe(0);
});
