import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds on the page, one line a fault; by all rules, or by some. */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(rules && { runOnly: rules }),
      }),
    rules,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}
