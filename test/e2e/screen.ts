import type { Frame, Locator, Page } from 'playwright-core';

/** What an admin does and sees on a screen, by role and visible name. Everything waits until it is so. */
export function on(screen: Page | Frame | Locator) {
  const button = (name: string) => screen.getByRole('button', { name, exact: true });
  return {
    /** A head-line stands there. */
    see: (name: string | RegExp) => screen.getByRole('heading', { name }).first().waitFor(),
    /** A sentence stands there, or is read out. */
    say: (text: string | RegExp) => screen.getByText(text).first().waitFor({ state: 'attached' }),
    press: (name: string) => button(name).click(),
    follow: (name: string) => screen.getByRole('link', { name, exact: true }).first().click(),
    field: (name: string) => screen.getByRole('textbox', { name, exact: true }),
    /** A row of a table by how it begins. */
    row: (name: string | RegExp) => screen.getByRole('row', { name }),
    /** Chooses from the Edit menu. */
    async edit(item: string) {
      await button('Edit').click();
      await screen.getByRole('menuitem', { name: item }).click();
    },
  };
}
