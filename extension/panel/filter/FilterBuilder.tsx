import type { Refused } from '../../api/refused.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Groups } from './Groups.tsx';
import { NamedPeople } from './NamedPeople.tsx';
import { ScopeResult } from './ScopeResult.tsx';
import type { FilterEditor } from './use-filter-editor.ts';
import { WhoIsIn } from './WhoIsIn.tsx';

const words = text.filter;

interface FilterBuilderProps {
  editor: FilterEditor;
  /** The name of the HRIS. */
  hris: string;
  /** How many are in scope now, where that is to be compared. */
  before?: number | undefined;
  /** Why the filter was refused, shown at the condition that is at fault. */
  refused: Refused | undefined;
}

/** Who is in scope: the conditions on one side, the people they lead to on the other. */
export function FilterBuilder({ editor, hris, before, refused }: FilterBuilderProps) {
  const { data, draft, setDraft, filter, scope } = editor;
  return (
    <div class="stack wide">
      <ScopeResult filter={filter} scope={scope} before={before} />
      <div class="split build">
        <div class="stack">
          <Card title={words.whom}>
            <Choices
              legend={words.whom}
              hideLegend
              value={draft.everyone ? 'everyone' : 'some'}
              onChange={(choice) => setDraft({ ...draft, everyone: choice === 'everyone' })}
              options={[
                { value: 'some', label: words.some, hint: words.someHint },
                { value: 'everyone', label: words.everyone(hris), hint: words.everyoneHint },
              ]}
            />
          </Card>
          {!draft.everyone && <Groups editor={editor} refused={refused} />}
          <NamedPeople draft={draft} onChange={setDraft} named={data.named} />
        </div>
        <WhoIsIn filter={filter} scope={scope} />
      </div>
    </div>
  );
}
