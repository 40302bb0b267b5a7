import { useEffect, useRef } from 'preact/hooks';
import type { Refused } from '../../api/refused.ts';
import { connection } from '../../state/connection.ts';

/** Calls back when, after "somebody else saved first", the admin has loaded their version: time to start from it. */
export function useTheirs(refused: Refused | undefined, onTheirs: () => void): void {
  const revision = connection.value?.revision;
  const seen = useRef(revision);
  useEffect(() => {
    if (refused?.code === 'outdated' && seen.current !== revision) onTheirs();
    seen.current = revision;
  }, [revision]);
}
