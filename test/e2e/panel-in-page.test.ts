import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { managerSite } from '../../backend/demo/manager-site/serve-manager-site.ts';
import { extensionId } from '../../extension/extension-id.ts';
import { launch, panelFrame, panelFrames, type Browser } from './chromium.ts';
import { selfSigned } from './self-signed.ts';

const brightgate = managerSite({ users: async () => [] });

/** Pages that are no Brightgate: one without a place for the panel, one that frames the panel itself, one that fights. */
const others = new Hono()
  .get('/bare/integrations', (c) => c.html('<h1>Welcome</h1><div>Nothing we know</div>'))
  .get('/thief', (c) => {
    const address = `chrome-extension://${extensionId}/panel.html${c.req.query('hash') ?? ''}`;
    return c.html(`<iframe id="taken" src="${address}"></iframe>`);
  })
  .get('/jealous/integrations', (c) =>
    c.html(`<main><h1>Integrations</h1></main><script>
      const main = document.querySelector('main');
      new MutationObserver(() => main.querySelector('div')?.remove()).observe(main, { childList: true });
    </script>`),
  )
  .get('/dark/integrations', (c) =>
    c.html(`<body style="background:#111;color:oklch(0.9 0 0)"><main><h1>Integrations</h1></main>`),
  );

const servers: ServerType[] = [];
let browser: Browser;
let page: Page;
let brightgateUrl: string;
let othersUrl: string;

async function start(app: Hono, tls?: ReturnType<typeof selfSigned>): Promise<number> {
  const options = tls && { createServer, serverOptions: tls };
  return await new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0, ...options }, (info) =>
      resolve((info as AddressInfo).port),
    );
    servers.push(server);
  });
}

beforeAll(async () => {
  const sosafe = await start(brightgate, selfSigned('manager.sosafe.de'));
  brightgateUrl = `http://127.0.0.1:${await start(brightgate)}`;
  othersUrl = `http://localhost:${await start(others)}`;
  browser = await launch(inject('extension'), {
    hosts: { 'manager.sosafe.de:443': `127.0.0.1:${sosafe}` },
  });
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
});

afterEach(async () => {
  await page?.close();
});

async function open(url: string): Promise<Page> {
  page = await browser.context.newPage();
  await page.goto(url);
  return page;
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
    const answer = await page.goto(brightgateUrl + path);
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
  await page.goto(`${brightgateUrl}/people`);
  for (const name of ['Courses', 'Single sign-on', 'Branding']) await visit(name);
  expect(attached).toEqual([]);
  await visit('Integrations');
  await panelFrame(page);
  expect(attached).toEqual([`${brightgateUrl}/settings/integrations`]);
});

test('going back and forth between pages leaves exactly one panel, and none when the route is left', async () => {
  await open(`${brightgateUrl}/settings/integrations`);
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
  await open(`${brightgateUrl}/settings/integrations`);
  await panelFrame(page);
  await page.getByRole('button', { name: 'Messages, 3 unread' }).click();
  await page.getByRole('button', { name: 'Messages, 2 unread' }).waitFor();
  await expect.poll(drawn).toEqual([true]);
});

test("the site's style sheets do not reach the panel", async () => {
  await open(`${brightgateUrl}/settings/integrations`);
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

test('the frame is as tall as what the panel shows', async () => {
  await open(`${brightgateUrl}/settings/integrations`);
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

test("the site's scripts find no handle to the panel and do not see what is typed in it", async () => {
  await open(`${brightgateUrl}/settings/integrations`);
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
    document.body.append(document.createElement('input'));
    document.querySelector<HTMLInputElement>('body > input')!.id = 'typed';
  });
  await frame.locator('#typed').click();
  await page.keyboard.type('gm secret');
  expect(await frame.locator('#typed').inputValue()).toBe('gm secret');
  expect(await heard.jsonValue()).toEqual([]);

  await page.getByRole('heading', { name: 'HR systems' }).click();
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Messages, 2 unread' }).waitFor();
  expect(await heard.jsonValue()).toContain('keydown');
});

test('on a page without a place for it, a button opens the panel in a tab', async () => {
  await open(`${othersUrl}/bare/integrations`);
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
  await open(`${othersUrl}/jealous/integrations`);
  await expect.poll(tabButton, { timeout: 10_000 }).toBe(0);
  expect(count()).toBe(0);
});

test.each(['', '#made-up'])(
  'in a frame that a page made itself (%s) the panel shows only the way to its own tab',
  async (hash) => {
    await open(`${othersUrl}/thief?hash=${encodeURIComponent(hash)}`);
    const frame = await panelFrame(page);
    const link = frame.getByRole('link', { name: 'Open Rollcall in its own tab' });
    await link.waitFor();
    expect(await frame.locator('#root > *').count()).toBe(1);
    expect(await link.getAttribute('href')).toBe('/panel.html');
    expect(await page.evaluate(() => document.querySelector('iframe')!.contentDocument)).toBeNull();
  },
);

test('the panel is as dark as the page, whatever the system prefers', async () => {
  const scheme = async () =>
    await (
      await panelFrame(page)
    ).evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await open(`${othersUrl}/dark/integrations`);
  await expect.poll(scheme).toBe('dark');
  await page.goto(`${brightgateUrl}/settings/integrations`);
  await expect.poll(scheme).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(scheme).toBe('dark');
});

test('when the extension goes, a note in the panel’s place asks to reload the page', async () => {
  const own = await launch(inject('extension'));
  try {
    page = await own.context.newPage();
    await page.goto(`${brightgateUrl}/settings/integrations`);
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
