import { signal } from '@preact/signals';
import type { Status } from '#shared/status.ts';
import { api, call } from '../api/client.ts';
import { asRefused, type Refused } from '../api/refused.ts';

const every = 15_000;

/** Everything at a glance; undefined until it is loaded. */
export const status = signal<Status | undefined>(undefined);

/** Why the last look at the status failed; undefined when it did not. */
export const statusRefused = signal<Refused | undefined>(undefined);

/** Looks at the status now; call it after an action of the admin. Failures stand in `statusRefused`. */
export async function refreshStatus(): Promise<void> {
  try {
    status.value = (await call(api.status.$get())) as Status;
    statusRefused.value = undefined;
  } catch (thrown) {
    statusRefused.value = asRefused(thrown);
  }
}

/** Keeps the status fresh while the panel is visible. Gives a way to stop. */
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
