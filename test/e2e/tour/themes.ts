import type { Page } from 'playwright-core';

/** Shows the page in one theme after the other, without movement, and comes back to light. */
export async function inBothThemes(page: Page, look: (theme: 'light' | 'dark') => Promise<void>) {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await look(theme);
  }
}
