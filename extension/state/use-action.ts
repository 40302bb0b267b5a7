import { useState } from 'preact/hooks';
import { asRefused, type Refused } from '../api/refused.ts';
import { useBackendReturn } from './use-backend-return.ts';

export interface Action<Args extends unknown[], T> {
  /** Gives what came of it, or undefined when it was refused. */
  run: (...args: Args) => Promise<T | undefined>;
  busy: boolean;
  refused: Refused | undefined;
}

/** Something that an admin sets off: busy while it runs, and why it was refused when it was. */
export function useAction<Args extends unknown[], T>(
  act: (...args: Args) => Promise<T>,
): Action<Args, T> {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  useBackendReturn(refused, () => setRefused(undefined));
  const run = async (...args: Args) => {
    setBusy(true);
    setRefused(undefined);
    try {
      return await act(...args);
    } catch (thrown) {
      setRefused(asRefused(thrown));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, refused };
}
