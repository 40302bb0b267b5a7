import { text } from '../../locales/text.ts';
import { hrisById, loadCatalogue } from '../../state/catalogue.ts';
import { connection, discardDraft, saveDraft } from '../../state/connection.ts';
import { useAction } from '../../state/use-action.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { previewDraft } from '../plan/make-preview.ts';
import { Planning } from '../plan/Planning.tsx';
import { Refusal } from '../Refusal.tsx';
import { askScope } from './ask-scope.ts';
import { FilterBuilder } from './FilterBuilder.tsx';
import { loadFilterData, type FilterData } from './filter-data.ts';
import { NobodyInScope } from './NobodyInScope.tsx';
import { ReadingEmployees } from './ReadingEmployees.tsx';
import { useFilterEditor } from './use-filter-editor.ts';
import { useReadiness } from './use-readiness.ts';
import { useTheirs } from './use-theirs.ts';

const words = text.filter.edit;

/** Adjusting the filter of a running connection. Nothing takes effect before the plan is approved. */
export function EditFilter() {
  const { value, refused, busy, reload } = useLoaded(async () => {
    const { draft, filter } = connection.value ?? {};
    const [data, inForce] = await Promise.all([
      loadFilterData(draft?.filter ?? filter),
      filter && askScope({ filter, limit: 1 }),
      loadCatalogue(),
    ]);
    return { data, before: inForce?.inScope };
  }, []);
  const hris = hrisById(connection.value?.hris)?.name ?? '';
  return (
    <>
      <ScreenHead title={words.title} lead={words.lead(hris)} />
      {busy ? (
        <ReadingEmployees hris={hris} />
      ) : value ? (
        <Editing {...value} hris={hris} onTheirs={reload} />
      ) : (
        <Refusal refused={refused} onRetry={reload} />
      )}
    </>
  );
}

interface EditingProps {
  data: FilterData;
  /** How many are in scope with the filter in force. */
  before: number | undefined;
  hris: string;
  /** Start anew from what is saved. */
  onTheirs: () => void;
}

function Editing({ data, before, hris, onTheirs }: EditingProps) {
  const editor = useFilterEditor(data);
  const readiness = useReadiness(editor);
  const plan = useAction(async () => {
    if (!editor.filter) return;
    await saveDraft('filter', editor.filter);
    await previewDraft();
  });
  const discard = useAction(async () => {
    await discardDraft();
    onTheirs();
  });
  useTheirs(plan.refused, onTheirs);
  return (
    <div class="stack wide">
      {connection.value?.draft.filter && !plan.busy && (
        <Notice
          tone="info"
          actions={
            <Button small busy={discard.busy} onClick={() => void discard.run()}>
              {words.discard}
            </Button>
          }
        >
          <p>{words.drafted}</p>
        </Notice>
      )}
      <FilterBuilder editor={editor} hris={hris} before={before} refused={plan.refused} />
      {readiness.nobody && (
        <NobodyInScope editor={editor} accepted={readiness.accepted} onAccept={readiness.accept} />
      )}
      <Notice tone="warn" title={words.warning}>
        <p>{words.warningMore}</p>
      </Notice>
      <Refusal refused={plan.refused ?? discard.refused} />
      {plan.busy && <Planning hris={hris} />}
      <div class="row far">
        <LinkButton href="#/home">{words.cancel}</LinkButton>
        <Button
          kind="primary"
          busy={plan.busy}
          unavailable={readiness.reason}
          onClick={() => void plan.run()}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}
