import type { Connection, Draft } from '#shared/connection.ts';
import { RollcallError } from '#shared/error.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { changeSettings, type Settings, type SettingsChange } from '#shared/settings.ts';
import { Cron } from 'croner';
import { checkFilter, checkMapping } from './check-rules.ts';
import { requireConnection } from './require-connection.ts';
import type { Store } from '../store/store.ts';

/** A new filter or mapping, or what changes in the settings. */
type DraftChange = Pick<Draft, 'filter' | 'mapping'> & { settings?: SettingsChange };

/** What an admin edits before it takes effect. Every write raises the revision, so two admins notice each other. */
export type Drafts = {
  /** @throws no_connection, outdated, invalid_filter, invalid_mapping, invalid_expression, invalid_schedule */
  write(change: DraftChange, ifMatch: string | undefined): Promise<Connection>;
  discard(): Promise<Connection>;
  /** Puts drafted settings in force that cannot change who is a user. @throws plan_needed */
  saveSettings(): Promise<Connection>;
};

export function createDrafts(store: Store): Drafts {
  const edit = async (change: (connection: Connection) => Connection): Promise<Connection> => {
    let result: Connection | undefined;
    await store.update((state) => {
      const connection = requireConnection(state);
      result = { ...change(connection), revision: connection.revision + 1 };
      state.connection = result;
    });
    return result!;
  };

  return {
    async write({ filter, mapping, settings }, ifMatch) {
      if (filter) checkFilter(filter);
      if (mapping) checkMapping(mapping);
      return edit((connection) => {
        if (ifMatch !== undefined && ifMatch !== etagOf(connection))
          throw new RollcallError('outdated', 'Somebody else saved first.', {
            hint: 'Load again to see their change, then repeat yours.',
          });
        return {
          ...connection,
          draft: {
            ...connection.draft,
            ...(filter && { filter: withFingerprints(filter, store.fingerprint) }),
            ...(mapping && { mapping }),
            ...(settings && { settings: changedSettings(connection, settings) }),
          },
        };
      });
    },

    discard: () => edit((connection) => ({ ...connection, draft: setupDraft(connection) })),

    saveSettings: () =>
      edit((connection) => {
        const { filter, mapping, settings } = connection.draft;
        const tenantChanges =
          settings &&
          JSON.stringify(settings.tenant) !== JSON.stringify(connection.settings.tenant);
        if (filter || mapping || tenantChanges)
          throw new RollcallError('plan_needed', 'This change affects people.', {
            hint: 'Look at the plan and approve it; the settings are saved with it.',
          });
        return { ...connection, settings: settings ?? connection.settings, draft: {} };
      }),
  };
}

/** The entity tag of a connection: its revision. */
export const etagOf = (connection: Connection): string => `"${connection.revision}"`;

/** Before the first activation the draft is all there is, so discarding keeps it. */
const setupDraft = (connection: Connection): Draft =>
  connection.activatedAt === undefined ? connection.draft : {};

/** Excluded people are outside the filter: only a keyed hash of their id is kept. */
function withFingerprints(
  filter: ScopingFilter,
  fingerprint: (id: string) => string,
): ScopingFilter {
  const exclude = filter.exceptions.exclude.map((id) =>
    id.startsWith('fp:') ? id : fingerprint(id),
  );
  return { ...filter, exceptions: { ...filter.exceptions, exclude } };
}

function changedSettings({ draft, settings }: Connection, change: SettingsChange): Settings {
  const changed = changeSettings(draft.settings ?? settings, change);
  checkSchedule(changed);
  return changed;
}

function checkSchedule({ schedule }: Settings): void {
  try {
    new Cron(schedule.cron, { timezone: schedule.timeZone, paused: true }).nextRun();
  } catch {
    throw new RollcallError('invalid_schedule', 'The schedule or the time zone is not valid.', {
      hint: 'Use five cron fields such as "0 * * * *" and a time zone such as Europe/Berlin.',
    });
  }
}
