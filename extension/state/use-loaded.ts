import { useCallback, useEffect, useState } from 'preact/hooks';
import { asRefused, type Refused } from '../api/refused.ts';
import { useBackendReturn } from './use-backend-return.ts';

export interface Loaded<T> {
  value: T | undefined;
  refused: Refused | undefined;
  /** On its way, also while an older value still stands. */
  busy: boolean;
  reload: () => void;
}

/** Loads something when the screen opens and when a dependency changes; an answer that was overtaken is dropped. */
export function useLoaded<T>(load: () => Promise<T>, deps: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>(loading);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    const settle = (next: Partial<Loaded<T>>) =>
      current && setState((known) => ({ ...known, refused: undefined, ...next, busy: false }));
    setState((known) => ({ ...known, busy: true }));
    load().then(
      (value) => settle({ value }),
      (thrown: unknown) => settle({ refused: asRefused(thrown) }),
    );
    return () => (current = false) as never;
  }, [...deps, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  useBackendReturn(state.refused, reload);
  return { ...state, reload };
}

const loading = { value: undefined, refused: undefined, busy: true };
