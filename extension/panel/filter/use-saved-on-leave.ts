import { useEffect, useRef } from 'preact/hooks';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { asRefused } from '../../api/refused.ts';
import { saveDraft } from '../../state/connection.ts';
import { announce } from '../../ui/announce.ts';

/** Saves a filter as a draft, and also when the screen is left with an edit that was not saved yet. */
export function useSavedOnLeave(filter: ScopingFilter | undefined): () => Promise<void> {
  const now = useRef(filter);
  now.current = filter;
  const saved = useRef(JSON.stringify(filter));
  const save = async () => {
    if (!now.current) return;
    saved.current = JSON.stringify(now.current);
    await saveDraft('filter', now.current);
  };
  useEffect(
    () => () => {
      if (JSON.stringify(now.current) === saved.current) return;
      save().catch((thrown: unknown) => announce(asRefused(thrown).message, 'refused'));
    },
    [],
  );
  return save;
}
