import connector from '../../backend/connectors/entraid.ts';
import { startBackend } from '../support/backend.ts';
import { defaultSettings } from '../../shared/settings.ts';
import type { Counts } from '../../shared/plan.ts';
import type { Company } from './company.ts';

/** A connection to the company that takes in everybody, on an empty store. */
export async function openRollcall({ url, credentials }: Company) {
  const running = await startBackend({ hrisBaseUrls: { entraid: url } });
  const { store, cycles } = running.backend;
  await store.seal({ id: 'bench', credentials });
  await store.update((state) => {
    state.connection = {
      id: 'bench',
      hris: 'entraid',
      state: 'paused',
      createdAt: new Date().toISOString(),
      filter: {
        filterGroups: [
          { clauses: [{ attribute: 'employmentStatus', operator: 'exists', values: [] }] },
        ],
        exceptions: { include: [], exclude: [] },
      },
      mapping: connector.defaultMapping,
      settings: defaultSettings(),
      draft: {},
      revision: 1,
    };
  });

  return {
    /** One full cycle. @param expected counts that must come true within a tenth, or the figure means nothing */
    async sync(expected: Partial<Counts>): Promise<void> {
      const { id } = await cycles.start('full');
      const { state, counts, error } = await cycles.ended(id);
      for (const [name, count] of Object.entries(expected))
        if (state !== 'succeeded' || counts[name as keyof Counts] < count * 0.9)
          throw new Error(
            `The cycle was not what is measured: ${state} ${JSON.stringify({ counts, error })}`,
          );
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}
