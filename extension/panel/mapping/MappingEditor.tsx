import { useState } from 'preact/hooks';
import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { SourceAttribute } from '#shared/scope.ts';
import type { TargetName } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { connection, discardDraft, saveDraft } from '../../state/connection.ts';
import { useAction } from '../../state/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { useTheirs } from '../filter/use-theirs.ts';
import { previewDraft } from '../plan/make-preview.ts';
import { Planning } from '../plan/Planning.tsx';
import { Refusal } from '../Refusal.tsx';
import { AfterSteps } from '../wizard/AfterSteps.tsx';
import { lackOf } from './mapping-rows.ts';
import { MappingTable } from './MappingTable.tsx';
import { Problems } from './Problems.tsx';
import { useTrial } from './use-trial.ts';

const words = text.mapping;

interface MappingEditorProps {
  hris: string;
  attributes: readonly SourceAttribute[];
  /** Start anew from what somebody else saved. */
  onTheirs: () => void;
}

/** The rows, what they make of real people, and whoever needs a decision. */
export function MappingEditor({ hris, attributes, onTheirs }: MappingEditorProps) {
  const { draft, mapping, activatedAt } = connection.value ?? {};
  const [rows, setRows] = useState<readonly MappingRow[]>(() => draft?.mapping ?? mapping ?? []);
  const [open, setOpen] = useState<readonly TargetName[]>([]);
  const [people, setPeople] = useState<readonly string[]>([]);
  const trial = useTrial(rows, people);
  const save = useAction(async () => {
    await saveDraft('mapping', [...rows]);
    announce(words.savedDraft, 'done');
  });
  const plan = useAction(async () => {
    await saveDraft('mapping', [...rows]);
    await previewDraft();
  });
  const discard = useAction(async () => {
    await discardDraft();
    onTheirs();
  });
  const show = (target: TargetName, shown: boolean) =>
    setOpen((known) => [...known.filter((other) => other !== target), ...(shown ? [target] : [])]);
  const refused = plan.refused ?? save.refused ?? discard.refused;
  useTheirs(refused, onTheirs);

  const unfinished = rows.filter((row) => lackOf(row) !== undefined);
  const wrong = trial.value?.rows.filter(({ error }) => error) ?? [];
  const todo = new Set([...unfinished, ...wrong].map(({ target }) => target)).size;
  const reason = todo > 0 ? words.unfinished(todo) : undefined;
  const running = activatedAt !== undefined;
  return (
    <>
      {!running && <AfterSteps current="mapping" />}
      <ScreenHead
        title={words.title}
        lead={running ? words.editLead(hris) : words.lead(hris)}
        actions={
          <>
            {running && (
              <LinkButton kind="plain" href="#/home">
                {words.cancel}
              </LinkButton>
            )}
            <Button
              busy={save.busy}
              unavailableBy={reason && 'unfinished'}
              onClick={() => void save.run()}
            >
              {words.saveDraft}
            </Button>
            <Button
              kind="primary"
              busy={plan.busy}
              unavailableBy={reason && 'unfinished'}
              onClick={() => void plan.run()}
            >
              {words.plan}
            </Button>
          </>
        }
      />
      <div class="stack wide">
        {plan.busy && <Planning hris={hris} />}
        <Refusal refused={refused} />
        {running && draft?.mapping && !plan.busy && (
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
        <MappingTable
          hris={hris}
          rows={rows}
          onChange={setRows}
          open={open}
          onOpen={show}
          attributes={attributes}
          trial={trial}
          onPeople={setPeople}
          unfinished={reason}
        />
        <Problems
          rows={rows}
          onChange={setRows}
          onOpen={(target) => show(target, true)}
          attributes={attributes}
          trial={trial}
        />
      </div>
    </>
  );
}
