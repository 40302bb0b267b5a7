import type { Browser, Page } from 'playwright-core';

/** Opens the built story page from disk at a made-up address, so that modules load as from a server. */
export async function openStories(
  browser: Browser,
  folder: string,
  { theme, width }: { theme: 'light' | 'dark'; width: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await page.route('http://parts.test/**', (route) =>
    route.fulfill({ path: `${folder}${new URL(route.request().url()).pathname}` }),
  );
  await page.goto(`http://parts.test/parts.html?theme=${theme}`);
  await page.locator('h1').waitFor();
  return page;
}
