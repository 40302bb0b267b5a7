import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { Clause } from '#shared/scoping-filter.ts';
import type { Refused } from '../../api/refused.ts';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { newClause, withGroup } from './filter-draft.ts';
import { Group } from './Group.tsx';
import { problemAt } from './problem-at.ts';
import type { FilterEditor } from './use-filter-editor.ts';

const words = text.filter;

/** The groups of conditions, joined by "or". */
export function Groups({
  editor,
  refused,
}: {
  editor: FilterEditor;
  refused: Refused | undefined;
}) {
  const { data, draft, setDraft, scope } = editor;
  const { groups } = draft;
  const add = () => setDraft({ ...draft, groups: [...groups, [newClause(data.facets[0])]] });
  const adder = useRef<HTMLButtonElement>(null);
  const change = (at: number) => (clauses: readonly Clause[] | undefined) => {
    setDraft(withGroup(draft, at, clauses));
    if (!clauses?.length) adder.current?.focus();
  };
  return (
    <>
      {groups.map((clauses, at) => (
        <Fragment key={at}>
          {at > 0 && <div class="joint or">{words.or}</div>}
          <Group
            number={at + 1}
            clauses={clauses}
            onChange={change(at)}
            facets={data.facets}
            people={data.people}
            answer={scope.answer?.groups[at]}
            problem={(clause) => problemAt(refused ?? scope.refused, at, clause)}
          />
        </Fragment>
      ))}
      <div class="row">
        <Button ref={adder} icon="plus" onClick={add}>
          {groups.length === 0 ? words.addClause : words.addGroup}
        </Button>
        <span class="note">{groups.length === 0 ? words.noConditions : words.addGroupHint}</span>
      </div>
    </>
  );
}
