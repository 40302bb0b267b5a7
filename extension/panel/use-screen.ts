import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LoadScreen } from './screens.ts';

const loaded = new Map<LoadScreen, FunctionComponent>();

/** The component of a screen; undefined while it is loaded for the first time. */
export function useScreen(load: LoadScreen | undefined): FunctionComponent | undefined {
  const [, draw] = useState(0);
  useEffect(() => {
    if (!load || loaded.has(load)) return;
    void load().then((component) => {
      loaded.set(load, component);
      draw((turn) => turn + 1);
    });
  }, [load]);
  return load && loaded.get(load);
}
