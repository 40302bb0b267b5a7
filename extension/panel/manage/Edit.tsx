import { useEffect } from 'preact/hooks';
import { go, route } from '../../state/route.ts';
import { EditFilter } from '../filter/EditFilter.tsx';
import { Mapping } from '../mapping/Mapping.tsx';
import { Reauthorize } from './Reauthorize.tsx';
import { Settings } from './Settings.tsx';

const parts = {
  filter: EditFilter,
  mapping: Mapping,
  reauthorize: Reauthorize,
  settings: Settings,
};

/** What the Edit menu leads to: `#/edit/settings` and the like. */
export function Edit() {
  const part = route.value.args[0] ?? '';
  const Part = part in parts ? parts[part as keyof typeof parts] : undefined;
  useEffect(() => {
    if (!Part) go('#/', { replace: true });
  }, [Part]);
  return Part ? <Part /> : null;
}
