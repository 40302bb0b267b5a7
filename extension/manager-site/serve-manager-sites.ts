import { browser } from 'wxt/browser';
import { answerInvitations } from './answer-invitations.ts';
import { registerAddedManagers } from './managers.ts';

/** What the worker does for manager sites: answers invitations, and brings added sites back after an update. */
export function serveManagerSites(): void {
  answerInvitations();
  browser.runtime.onInstalled.addListener(() => void registerAddedManagers());
}
