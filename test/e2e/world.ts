import type { Frame, Page } from 'playwright-core';
import { managerSite } from '../../backend/demo/manager-site/serve-manager-site.ts';
import { listen } from '../../backend/listen.ts';
import { startSimulator, type RunningSimulator } from '../simulators/world/start.ts';
import { panelFrame, type Browser } from './chromium.ts';
import { headcount } from './company.ts';
import { serveBackend } from './served-backend.ts';

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Which HRIS the company of a world has. */
const hrisOf = ['bamboohr', 'entraid', 'hibob', 'officient', 'personio', 'workday'] as const;

/** A company with six HRIS, a backend, a manager site, and a browser that was never paired. */
export async function openWorld(browser: Browser) {
  const { context, id } = browser;
  const started = hrisOf.map(async (hris) => [
    hris,
    await startSimulator(hris, { people: headcount }),
  ]);
  const simulators = Object.fromEntries(await Promise.all(started)) as Record<
    (typeof hrisOf)[number],
    RunningSimulator
  >;
  const urls = Object.entries(simulators).map(([hris, { url }]) => [hris, url]);
  const backend = await serveBackend(Object.fromEntries(urls) as Record<string, string>);
  const site = managerSite({ users: async () => backend.users() });
  const manager = await listen(site.fetch, 'localhost', 0);

  const faults: string[] = [];
  const onFault = (error: { error: () => Error }) => void faults.push(error.error().message);
  context.on('weberror', onFault);

  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const extension = (path: string) => open(`chrome-extension://${id}/${path}`);
  const blank = await extension('options.html');
  await blank.evaluate(() => chrome.storage.local.clear());
  await blank.close();

  return {
    backend,
    simulators,
    /** What went wrong in a page and nobody caught. */
    faults,
    /** The panel in a tab of its own. */
    panel: (route = '') => extension(`panel.html${route}`),
    popup: () => extension('popup.html'),
    options: (hash = '') => extension(`options.html${hash}`),
    /** A page of the manager site. */
    visit: (path: string) => open(manager.url + path),
    /** The panel where admins meet it: in the integrations page of the manager site. */
    async visitPanel(): Promise<{ page: Page; panel: Frame }> {
      const page = await open(`${manager.url}/settings/integrations`);
      return { page, panel: await panelFrame(page) };
    },
    /** Pairs the browser with a code of the backend, on the options page. */
    async pair() {
      const hash = new URLSearchParams({ pair: backend.pairingCode(), backend: backend.url });
      const page = await extension(`options.html#${hash.toString()}`);
      await page.getByText(`Paired with ${new URL(backend.url).host}`).waitFor();
      await page.close();
    },
    /** What every page shows, in words, for whoever has to find out why a test failed. */
    async shown(): Promise<string> {
      const pages = context.pages().flatMap((page) => page.frames());
      const texts = pages.map(async (frame) => [
        frame.url(),
        await frame.locator('body').ariaSnapshot(),
      ]);
      return (await Promise.all(texts)).flat().join('\n');
    },
    async close() {
      context.off('weberror', onFault);
      const [first, ...rest] = context.pages();
      await Promise.all([first?.goto('about:blank'), ...rest.map((page) => page.close())]);
      await Promise.all([
        manager.close(),
        backend.close(),
        ...Object.values(simulators).map((simulator) => simulator.close()),
      ]);
    },
  };
}
