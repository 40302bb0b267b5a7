import { useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import type { FilterEditor } from './use-filter-editor.ts';

const words = text.filter;

export interface Readiness {
  /** Why one cannot go on with this filter; undefined when one can. */
  reason: string | undefined;
  /** Nobody is in scope. */
  nobody: boolean;
  accepted: boolean;
  accept: (accepted: boolean) => void;
}

/** Whether a filter can be taken as it is. One that matches nobody needs a deliberate yes, each time anew. */
export function useReadiness({ filter, scope }: FilterEditor): Readiness {
  const [acceptedFor, setAcceptedFor] = useState<string>();
  const current = JSON.stringify(filter);
  const nobody = filter !== undefined && !scope.busy && scope.answer?.inScope === 0;
  const accepted = acceptedFor === current;
  return {
    reason: scope.refused
      ? words.mistaken
      : reasonOf(filter !== undefined, scope.answer && !scope.busy, nobody && !accepted),
    nobody,
    accepted,
    accept: (yes) => setAcceptedFor(yes ? current : undefined),
  };
}

function reasonOf(finished: boolean, counted: boolean | undefined, empty: boolean) {
  if (!finished) return words.unfinished;
  if (!counted) return words.counting;
  return empty ? words.nobody.reason : undefined;
}
