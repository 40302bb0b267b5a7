import type { ConnectorInfo } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { useAction } from '../../state/use-action.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { FieldsNotice } from '../fields/FieldsNotice.tsx';
import { FilterBuilder } from '../filter/FilterBuilder.tsx';
import { loadFilterData, type FilterData } from '../filter/filter-data.ts';
import { NobodyInScope } from '../filter/NobodyInScope.tsx';
import { ReadingEmployees } from '../filter/ReadingEmployees.tsx';
import { useFilterEditor } from '../filter/use-filter-editor.ts';
import { useReadiness } from '../filter/use-readiness.ts';
import { useSavedOnLeave } from '../filter/use-saved-on-leave.ts';
import { useTheirs } from '../filter/use-theirs.ts';
import { FirstSync, isFirstSync } from '../kombo/FirstSync.tsx';
import { Refusal } from '../Refusal.tsx';
import { stepHref } from './steps.ts';

const { employees: words, back, next } = text.wizard;

/** Who becomes a user: the scoping filter, saved as a draft on going on, or back. */
export function EmployeesStep({ info }: { info: ConnectorInfo }) {
  const { value, refused, busy, reload } = useLoaded(
    () => loadFilterData(connection.value?.draft.filter ?? connection.value?.filter),
    [],
  );
  return (
    <>
      <ScreenHead title={text.wizard.employees.title} lead={words.lead(info.name)} />
      {busy ? (
        <ReadingEmployees hris={info.name} />
      ) : value ? (
        <Employees info={info} data={value} onTheirs={reload} />
      ) : isFirstSync(refused) ? (
        <FirstSync name={info.name} onEnd={reload} />
      ) : (
        <Refusal
          refused={refused}
          onRetry={reload}
          actions={
            <LinkButton small href={stepHref(info.id, 'authorize')}>
              {text.wizard.authorize.other}
            </LinkButton>
          }
        />
      )}
    </>
  );
}

interface EmployeesProps {
  info: ConnectorInfo;
  data: FilterData;
  onTheirs: () => void;
}

function Employees({ info, data, onTheirs }: EmployeesProps) {
  const editor = useFilterEditor(data);
  const readiness = useReadiness(editor);
  const save = useSavedOnLeave(editor.filter);
  const { run, busy, refused } = useAction(async () => {
    await save();
    go(stepHref(info.id, 'finish'));
  });
  useTheirs(refused, onTheirs);
  return (
    <div class="stack wide">
      <FieldsNotice />
      <FilterBuilder editor={editor} hris={info.name} refused={refused} />
      {readiness.nobody && (
        <NobodyInScope editor={editor} accepted={readiness.accepted} onAccept={readiness.accept} />
      )}
      <Refusal refused={refused} />
      <div class="row far">
        <LinkButton href={stepHref(info.id, 'authorize')}>{back}</LinkButton>
        <Button
          kind="primary"
          busy={busy}
          unavailable={readiness.reason}
          onClick={() => void run()}
        >
          {next}
        </Button>
      </div>
    </div>
  );
}
