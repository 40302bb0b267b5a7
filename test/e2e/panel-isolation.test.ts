import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { launch, panelFrame, type Browser } from './chromium.ts';
import { slyName, startManagerPages, type ManagerPages } from './manager-pages.ts';

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

test("the site's style sheets do not reach the panel", async () => {
  await open(`${pages.brightgate}/settings/integrations`);
  const frame = await panelFrame(page);
  const element = await frame.frameElement();
  const style = await element.evaluate((node) => {
    const { opacity, borderTopWidth } = getComputedStyle(node as Element);
    return { opacity, borderTopWidth };
  });
  expect(style).toEqual({ opacity: '1', borderTopWidth: '0px' });
  const place = (await page.locator('#hr-systems').boundingBox())!;
  expect((await element.boundingBox())!.width).toBe(place.width);
});

test("the site's scripts find no handle to the panel and do not see what is typed in it", async () => {
  await open(`${pages.brightgate}/settings/integrations`);
  const frame = await panelFrame(page);
  const found = await page.evaluate(() => ({
    windows: window.length,
    frames: document.querySelectorAll('iframe').length,
    openRoots: [...document.querySelectorAll('*')].filter((e) => e.shadowRoot).length,
    addresses: performance.getEntries().filter(({ name }) => name.includes('extension:')).length,
  }));
  expect(found).toEqual({ windows: 0, frames: 0, openRoots: 0, addresses: 0 });

  const heard = await page.evaluateHandle(() => {
    const types: string[] = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'pointerdown'])
      window.addEventListener(type, () => types.push(type), true);
    return types;
  });
  await frame.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'typed';
    document.body.prepend(field);
  });
  await frame.locator('#typed').click();
  await page.keyboard.type('gm secret');
  expect(await frame.locator('#typed').inputValue()).toBe('gm secret');
  expect(await heard.jsonValue()).toEqual([]);

  await page.getByRole('heading', { name: 'Integrations' }).click();
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Messages, 2 unread' }).waitFor();
  expect(await heard.jsonValue()).toContain('keydown');
});

test.each(['', '#made-up'])(
  'in a frame that a page made itself (%s) the panel shows only the way to its own tab',
  async (hash) => {
    await open(`${pages.others}/thief?hash=${encodeURIComponent(hash)}`);
    const frame = await panelFrame(page);
    const link = frame.getByRole('link', { name: 'Open Rollcall in its own tab' });
    await link.waitFor();
    expect(await frame.locator('#root > *').count()).toBe(1);
    expect(await link.getAttribute('href')).toBe('/panel.html');
    expect(await page.evaluate(() => document.querySelector('iframe')!.contentDocument)).toBeNull();
  },
);

test('a page that framed the panel itself and sends it a port learns its height and nothing else', async () => {
  await open(`${pages.others}/thief?hash=${encodeURIComponent('#made-up')}`);
  const frame = await panelFrame(page);
  const heard = await page.evaluateHandle(() => {
    const { port1, port2 } = new MessageChannel();
    const messages: { type: string; px: number }[] = [];
    port1.onmessage = ({ data }) => messages.push(data);
    document
      .querySelector('iframe')!
      .contentWindow!.postMessage({ nonce: 'made-up' }, '*', [port2]);
    port1.postMessage({ type: 'full', on: true, rect: { x: 30, y: 40, width: 200 } });
    return messages;
  });
  const place = () =>
    frame.locator('#root').evaluate((root) => {
      const { x, y, width } = root.getBoundingClientRect();
      return { x, y, width };
    });
  await expect.poll(place).toEqual({ x: 30, y: 40, width: 200 });
  const height = await frame.locator('#root').evaluate((root) => Math.ceil(root.clientHeight));
  await expect
    .poll(async () => (await heard.jsonValue()).at(-1))
    .toEqual({ type: 'height', px: height });
  expect(new Set((await heard.jsonValue()).map(({ type }) => type))).toEqual(new Set(['height']));
});

test('the panel does not take the focus from the page when it appears', async () => {
  await open(`${pages.brightgate}/settings/integrations`);
  await panelFrame(page);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('Brightgate shows what people are called as text, whatever it is', async () => {
  await open(`${pages.brightgate}/people`);
  await page.getByRole('cell', { name: slyName }).first().waitFor();
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('cell', { name: slyName }).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.title()).toBe('Reports · Brightgate Manager');
});
