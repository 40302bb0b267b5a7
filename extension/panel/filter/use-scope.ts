import { useRef, useState } from 'preact/hooks';
import type { ScopeAnswer, ScopePerson } from '#shared/scope.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import type { Refused } from '../../api/refused.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { askScope } from './ask-scope.ts';
import { useDebounced } from './use-debounced.ts';
import { usePages } from './use-pages.ts';

const settleAfter = 250;

type Shown = 'in' | 'out';
type Question = { filter?: ScopingFilter; show: Shown; search: string };

export interface Scope {
  /** The newest answer; while `busy` it may belong to the filter before. */
  answer: ScopeAnswer | undefined;
  /** The people of the answer, and more as the list is scrolled. */
  people: readonly ScopePerson[];
  more: () => void;
  busy: boolean;
  refused: Refused | undefined;
  retry: () => void;
  show: Shown;
  setShow: (show: Shown) => void;
  search: string;
  setSearch: (search: string) => void;
}

/** Who a filter takes in: asked whenever the filter, the tab or the search has stood still for a moment. */
export function useScope(filter: ScopingFilter | undefined): Scope {
  const [show, setShow] = useState<Shown>('in');
  const [search, setSearch] = useState('');
  const wanted = JSON.stringify({ filter, show, search });
  const asked = useDebounced(wanted, settleAfter);
  const question = JSON.parse(asked) as Question;
  const { value, refused, busy, reload } = useLoaded(
    async () => (question.filter ? askScope({ ...question, filter: question.filter }) : undefined),
    [asked],
  );
  // An unfinished filter has no answer; the one before stays on the screen.
  const last = useRef<ScopeAnswer>(undefined);
  last.current = value ?? last.current;
  const pages = usePages(last.current, (cursor) =>
    askScope({ filter: filter!, show, search, cursor }),
  );
  return {
    answer: last.current,
    people: pages.list,
    more: pages.more,
    busy: busy || asked !== wanted,
    refused,
    retry: reload,
    show,
    setShow,
    search,
    setSearch,
  };
}
