import { useState } from 'preact/hooks';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { draftOf, filterOf, type FilterDraft } from './filter-draft.ts';
import type { FilterData } from './filter-data.ts';
import { useScope, type Scope } from './use-scope.ts';

export interface FilterEditor {
  data: FilterData;
  draft: FilterDraft;
  setDraft: (draft: FilterDraft) => void;
  /** What the draft stands for; undefined while it is not finished. */
  filter: ScopingFilter | undefined;
  scope: Scope;
}

/** A filter on the screen: the draft, and who it takes in. */
export function useFilterEditor(data: FilterData): FilterEditor {
  const [draft, setDraft] = useState(() => draftOf(data.filter, data.facets));
  const filter = filterOf(draft);
  return { data, draft, setDraft, filter, scope: useScope(filter) };
}
