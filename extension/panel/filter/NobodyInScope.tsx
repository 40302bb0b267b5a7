import { describeClause } from '#shared/describe-filter.ts';
import { text } from '../../locales/text.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { emptiedBy } from './filter-draft.ts';
import type { FilterEditor } from './use-filter-editor.ts';

const words = text.filter.nobody;

interface NobodyInScopeProps {
  editor: FilterEditor;
  accepted: boolean;
  onAccept: (accepted: boolean) => void;
}

/** A filter that matches nobody: which condition did it, and the deliberate click that goes on all the same. */
export function NobodyInScope({ editor, accepted, onAccept }: NobodyInScopeProps) {
  const { draft, scope } = editor;
  const culprit = emptiedBy(draft, scope.answer?.groups ?? []);
  return (
    <Notice tone="warn" title={words.title} role="status">
      {culprit && <p>{words.after(describeClause(culprit))}</p>}
      <p>{words.more}</p>
      <Checkbox checked={accepted} onChange={onAccept} label={words.accept} />
    </Notice>
  );
}
