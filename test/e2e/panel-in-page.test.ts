import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { extensionId } from '../../extension/extension-id.ts';
import { launch, panelFrame, panelFrames, type Browser } from './chromium.ts';
import { startManagerPages, type ManagerPages } from './manager-pages.ts';

let browser: Browser;
let pages: ManagerPages;
let page: Page;

beforeAll(async () => {
  pages = await startManagerPages();
  browser = await launch(inject('extension'), { hosts: pages.hosts });
});

afterAll(async () => {
  await browser?.close();
  await pages.close();
});

afterEach(async () => {
  await page?.close();
});

async function open(url: string): Promise<void> {
  page = await browser.context.newPage();
  await page.goto(url);
}

const visit = (name: string) => page.getByRole('link', { name, exact: true }).click();
const count = () => panelFrames(page).length;
/** For each panel in the page whether it has drawn itself; without the helper's retry, which reloads the page. */
const drawn = () =>
  Promise.all(
    panelFrames(page).map(async (frame) => (await frame.locator('#root > *').count()) > 0),
  );
const tabButton = () =>
  page.evaluate(
    () =>
      document.body.lastElementChild?.tagName === 'DIV' &&
      document.body.lastElementChild.clientHeight,
  );

test('the extension has the id that a demo backend expects', () => {
  expect(browser.id).toBe(extensionId);
});

test.each(['/settings/integrations', '/settings/integrations/', '/?redirect=integrations'])(
  'the panel appears on %s of a page with the strictest policy',
  async (path) => {
    page = await browser.context.newPage();
    const answer = await page.goto(pages.brightgate + path);
    expect(answer?.headers()['content-security-policy']).toContain("frame-src 'none'");
    const frame = await panelFrame(page);
    expect(await frame.getByText('Rollcall').count()).toBeGreaterThan(0);
    expect(count()).toBe(1);
  },
);

test('the panel appears on the real address of the manager', async () => {
  await open('https://manager.sosafe.de/?redirect=integrations');
  const frame = await panelFrame(page);
  expect(await frame.getByText('Rollcall').count()).toBeGreaterThan(0);
});

test('the panel is on no other page of the manager', async () => {
  page = await browser.context.newPage();
  const attached: string[] = [];
  page.on('frameattached', () => attached.push(page.url()));
  await page.goto(`${pages.brightgate}/people`);
  for (const name of ['Courses', 'Single sign-on', 'Branding']) await visit(name);
  expect(attached).toEqual([]);
  await visit('Integrations');
  await panelFrame(page);
  expect(attached).toEqual([`${pages.brightgate}/settings/integrations`]);
});

test('going back and forth between pages leaves exactly one panel, and none when the route is left', async () => {
  await open(`${pages.brightgate}/settings/integrations`);
  for (let i = 0; i < 2; i++) {
    await visit('People');
    await expect.poll(count).toBe(0);
    await page.goBack();
    await expect.poll(count).toBe(1);
  }
  await page.evaluate(() => {
    for (let i = 0; i < 5; i++) {
      history.pushState({}, '', '/people');
      history.pushState({}, '', '/settings/integrations');
    }
  });
  await expect.poll(drawn).toEqual([true]);
});

test('the panel stands again after the site replaced what it stood in', async () => {
  await open(`${pages.brightgate}/settings/integrations`);
  await panelFrame(page);
  await page.getByRole('button', { name: 'Messages, 3 unread' }).click();
  await page.getByRole('button', { name: 'Messages, 2 unread' }).waitFor();
  await expect.poll(drawn).toEqual([true]);
});

test('the frame is as tall as what the panel shows', async () => {
  await open(`${pages.brightgate}/settings/integrations`);
  const frame = await panelFrame(page);
  const element = await frame.frameElement();
  const height = async () => Math.round((await element.boundingBox())!.height);
  for (const tall of [900, 300]) {
    await frame.evaluate((px) => {
      document.getElementById('root')!.style.height = `${px}px`;
    }, tall);
    await expect.poll(height).toBe(tall);
  }
});

test('on a page without a place for it, a button opens the panel in a tab', async () => {
  await open(`${pages.others}/bare/integrations`);
  await expect.poll(tabButton, { timeout: 10_000 }).toBe(0);
  expect(count()).toBe(0);
  const opened = browser.context.waitForEvent('page');
  await page.mouse.click(page.viewportSize()!.width - 40, page.viewportSize()!.height - 34);
  const tab = await opened;
  await tab.getByText('Rollcall').first().waitFor();
  expect(tab.url()).toBe(`chrome-extension://${extensionId}/panel.html`);
  await tab.close();
});

test('a page that keeps throwing the panel out is left alone and gets the button', async () => {
  await open(`${pages.others}/jealous/integrations`);
  await expect.poll(tabButton, { timeout: 10_000 }).toBe(0);
  expect(count()).toBe(0);
});

test('the panel is as dark as the page, whatever the system prefers', async () => {
  const scheme = async () =>
    await (
      await panelFrame(page)
    ).evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await open(`${pages.others}/dark/integrations`);
  await expect.poll(scheme).toBe('dark');
  await page.goto(`${pages.brightgate}/settings/integrations`);
  await expect.poll(scheme).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(scheme).toBe('dark');
});

test('when the extension goes, a note in the panel’s place asks to reload the page', async () => {
  const own = await launch(inject('extension'));
  try {
    page = await own.context.newPage();
    await page.goto(`${pages.brightgate}/settings/integrations`);
    await panelFrame(page);
    await own.worker.evaluate(() => chrome.runtime.reload());
    await expect.poll(count).toBe(0);
    const client = await own.context.newCDPSession(page);
    const texts = async () =>
      JSON.stringify(await client.send('DOM.getDocument', { depth: -1, pierce: true }));
    await expect.poll(texts).toContain('Rollcall was updated. Reload the page to go on.');
  } finally {
    await own.close();
  }
});
