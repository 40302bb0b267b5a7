import { managerSite } from '../../backend/demo/manager-site/serve-manager-site.ts';
import { listen } from '../../backend/listen.ts';
import { startBackend } from '../support/backend.ts';
import { approve, preview, sync, where } from '../support/loop.ts';
import { startSimulator } from '../simulators/world/start.ts';
import { panelFrame, type Browser } from './chromium.ts';
import { on } from './screen.ts';

const day = 24 * 60 * 60 * 1000;
const departments = ['Engineering', 'Sales', 'Production', 'Quality', 'Logistics'];

/** Draws the panel in the page of the manager site, with five weeks of joining and leaving behind it. */
export async function drawForReadme(browser: Browser, path: string): Promise<void> {
  const { context, id } = browser;
  const simulator = await startSimulator('personio');
  let daysAgo = 35;
  const running = {
    simulator,
    ...(await startBackend({
      hrisBaseUrls: { personio: simulator.url },
      now: () => new Date(Date.now() - daysAgo * day),
    })),
  };
  await running.backend.connections.create('personio', {
    credentials: { ...simulator.credentials },
  });
  await running.api.connection.filter.$put({ json: where('department', ...departments) });
  await running.backend.cycles.ended((await running.backend.connections.finish()).id);
  await approve(running, await preview(running));
  for (daysAgo -= 1; daysAgo >= 0; daysAgo -= 1) {
    const people = simulator.control().people.filter(({ status }) => status === 'active');
    const leave = people
      .slice(40 + daysAgo, 40 + daysAgo + ((daysAgo * 7) % 4))
      .map(({ key }) => key);
    simulator.control({ hire: 1 + ((daysAgo * 5) % 6), leave });
    await sync(running);
  }
  daysAgo = 0;

  const api = await listen(running.app.fetch, '127.0.0.1', 0);
  const site = await listen(managerSite({ users: async () => [] }).fetch, 'localhost', 0);
  const page = await context.newPage();
  const invitation = { pair: running.backend.pairing.issueCode(), backend: api.url };
  const hash = new URLSearchParams(invitation).toString();
  await page.goto(`chrome-extension://${id}/options.html#${hash}`);
  await on(page).say('Paired with');
  await page.setViewportSize({ width: 1200, height: 940 });
  await page.goto(`${site.url}/settings/integrations`);
  const { see, row } = on(await panelFrame(page));
  await see('in step with');
  await row(/^Today/)
    .first()
    .waitFor();
  // The frame grows with what it shows.
  await page.waitForFunction(() => document.documentElement.scrollHeight > innerHeight);
  await page.screenshot({ path });

  await page.close();
  await Promise.all([api.close(), site.close(), running[Symbol.asyncDispose]()]);
  await simulator.close();
}
