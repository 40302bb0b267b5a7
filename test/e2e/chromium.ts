import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Frame, type Page, type Worker } from 'playwright-core';

/** The path of a Chromium to test with. Throws a sentence saying how to get one when there is none. */
export function findChromium(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  const tried = chosen
    ? [chosen]
    : ['/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()];
  const found = tried.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `No Chromium for the end-to-end tests (looked at ${tried.join(', ')}). Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.`,
  );
}

const quiet = [
  'background-networking',
  'component-update',
  'sync',
  'default-apps',
  'domain-reliability',
  'quic',
  'gpu',
].map((feature) => `--disable-${feature}`);

export interface Browser {
  context: BrowserContext;
  /** The extension's service worker. */
  worker: Worker;
  /** The extension's id. */
  id: string;
  close: () => Promise<void>;
}

/**
 * Starts Chromium with the extension in a fresh profile. `hosts` leads names to local servers, `name:port` to
 * `127.0.0.1:port`; certificates are not checked then, and no other name resolves.
 */
export async function launch(
  extension: string,
  { hosts = {}, dark = false }: { hosts?: Record<string, string>; dark?: boolean } = {},
): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'rollcall-profile-'));
  const rules = [
    ...Object.entries(hosts).map(([name, address]) => `MAP ${name} ${address}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width: 1000, height: 700 },
    args: [
      ...quiet,
      '--no-first-run',
      '--no-pings',
      '--no-sandbox',
      `--host-resolver-rules=${rules.join(',')}`,
      ...(Object.keys(hosts).length > 0 ? ['--ignore-certificate-errors'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  context.setDefaultTimeout(10_000);
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  await optionsPage(context);
  return {
    context,
    worker,
    id: new URL(worker.url()).host,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** A first installation opens the options page; waited for, it does not come in front of a test's own page. */
async function optionsPage(context: BrowserContext): Promise<Page> {
  const opened = async (page: Page) => {
    await page.waitForURL('**/options.html', { timeout: 15_000 });
    return page;
  };
  return await Promise.any([
    context.waitForEvent('page').then(opened),
    ...context.pages().map(opened),
  ]);
}

const isPanel = (frame: Frame) => frame.url().startsWith('chrome-extension://');

/** The frames of a page that hold the panel; in a closed shadow root only their address tells. */
export const panelFrames = (page: Page): Frame[] => page.frames().filter(isPanel);

/** Waits for the panel in a page. Playwright sometimes loses sight of a frame: one reload brings it back. */
export async function panelFrame(page: Page): Promise<Frame> {
  return (await shownPanel(page)) ?? (await page.reload(), await shownPanel(page)) ?? absent(page);
}

async function shownPanel(page: Page): Promise<Frame | undefined> {
  const deadline = Date.now() + 5_000;
  while (Date.now() < deadline) {
    const frame = panelFrames(page)[0];
    const drawn = await frame
      ?.waitForSelector('#root > *', { timeout: 2_000 })
      .catch(() => undefined);
    if (frame && drawn) return frame;
    await page.waitForEvent('framenavigated', { timeout: 250 }).catch(() => undefined);
  }
  return undefined;
}

function absent(page: Page): never {
  throw new Error(`The panel did not appear in ${page.url()}`);
}
