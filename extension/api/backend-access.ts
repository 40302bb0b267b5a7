import { browser } from 'wxt/browser';
import { patternOf } from '../manager-site/origins.ts';

const grant = (origin: string) => ({ origins: [patternOf(origin)] });

/** Whether the browser lets the extension call this backend. Frames of some browsers cannot tell, and then may not. */
export async function mayReach(origin: string): Promise<boolean> {
  return (await browser.permissions?.contains(grant(origin))) ?? false;
}

/**
 * Asks the admin for access to this backend, where the extension does not have it yet. Call it first thing in a click,
 * and not in the frame: browsers ask only in a tab of the extension's own.
 */
export async function askToReach(origin: string): Promise<boolean> {
  return await browser.permissions.request(grant(origin));
}
