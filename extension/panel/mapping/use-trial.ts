import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { MappingTrial } from '#shared/scope.ts';
import { api, call } from '../../api/client.ts';
import { useLoaded, type Loaded } from '../../state/use-loaded.ts';
import { useDebounced } from '../filter/use-debounced.ts';
import { tryable } from './mapping-rows.ts';

const settleAfter = 350;

/** The mapping tried on everybody in scope, anew when it has stood still for a moment. @param people shown in full */
export function useTrial(
  rows: readonly MappingRow[],
  people: readonly string[],
): Loaded<MappingTrial> {
  const wanted = JSON.stringify({ mapping: tryable(rows), people });
  const asked = useDebounced(wanted, settleAfter);
  const loaded = useLoaded(
    () =>
      call(
        api.connection.mapping.try.$post({
          json: JSON.parse(asked) as { mapping: MappingRow[]; people: string[] },
        }),
      ) as Promise<MappingTrial>,
    [asked],
  );
  return { ...loaded, busy: loaded.busy || asked !== wanted };
}
