import { signal } from '@preact/signals';
import type { Status } from '#shared/status.ts';
import { api, call } from '../api/client.ts';
import { asRefused, type Refused } from '../api/refused.ts';
import { showBadge } from './show-badge.ts';

const every = 15_000;

/** Everything at a glance; undefined until it is loaded. */
export const status = signal<Status | undefined>(undefined);

/** Why the last look at the status failed; undefined when it did not. */
export const statusRefused = signal<Refused | undefined>(undefined);

/**
 * Looks at the status now, and brings the badge in line; call it after an action of the admin. Failures stand in
 * `statusRefused`.
 */
export async function refreshStatus(): Promise<void> {
  try {
    status.value = await call(api.status.$get());
    statusRefused.value = undefined;
  } catch (thrown) {
    statusRefused.value = asRefused(thrown);
  }
  await showBadge(statusRefused.value ? undefined : status.value);
}

/** Keeps the status fresh while the page is visible. Gives a way to stop. */
export function pollStatus(): () => void {
  const look = () => void (document.visibilityState === 'visible' && refreshStatus());
  const timer = setInterval(look, every);
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
