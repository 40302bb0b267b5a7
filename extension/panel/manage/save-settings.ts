import type { Settings } from '#shared/settings.ts';
import { api, call } from '../../api/client.ts';
import { Refused } from '../../api/refused.ts';
import { connection, saveDraft } from '../../state/connection.ts';

/** What saving came to: in force, kept for the first plan, or a plan to look at first. */
export type Saved = { kind: 'saved' } | { kind: 'for-later' } | { kind: 'plan'; id: string };

/** Saves settings. Those that affect people become a plan, which puts them in force once it is approved. Throws Refused. */
export async function saveSettings(settings: Settings): Promise<Saved> {
  const tenant = { seatLimit: null, ...settings.tenant };
  const { activatedAt } = await saveDraft('settings', { ...settings, tenant });
  if (activatedAt === undefined) return { kind: 'for-later' };
  try {
    connection.value = await call(api.connection.save.$post());
    return { kind: 'saved' };
  } catch (thrown) {
    if (!(thrown instanceof Refused) || thrown.code !== 'plan_needed') throw thrown;
    const { id } = await call(api.preview.$post({ json: {} }));
    return { kind: 'plan', id };
  }
}
