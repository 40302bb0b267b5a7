import { useMemo, useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { connection, discardDraft } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { refreshStatus } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { Refusal } from '../Refusal.tsx';
import { LimitsCard } from './LimitsCard.tsx';
import { RemovalCard } from './RemovalCard.tsx';
import { saveSettings } from './save-settings.ts';
import { ScheduleCard } from './ScheduleCard.tsx';
import { formOf, mistakesOf, settingsOf, type SettingsForm } from './settings-form.ts';
import { TenantCard } from './TenantCard.tsx';

const words = text.manage.settings;

/** Schedule, removal policy, limits and tenant. */
export function Settings() {
  const connected = connection.value;
  // A new form for another version: one that somebody else saved, or after the draft was thrown away.
  return connected ? <Form key={connected.revision} /> : null;
}

function Form() {
  const { settings, draft } = connection.value!;
  const start = useMemo(() => formOf(draft.settings ?? settings), []);
  const [form, setForm] = useState(start);
  const edit = (change: Partial<SettingsForm>) => setForm((known) => ({ ...known, ...change }));
  const mistakes = mistakesOf(form);
  const save = useAction(async () => {
    const saved = await saveSettings(settingsOf(form));
    if (saved.kind === 'plan') return go(`#/plan/${saved.id}`);
    await refreshStatus();
    go('#/');
    announce(saved.kind === 'saved' ? words.saved : words.savedForLater, 'done');
  });
  const discard = useAction(discardDraft);
  const changed = JSON.stringify(form) !== JSON.stringify(formOf(settings));
  const blocked =
    Object.keys(mistakes).length > 0 ? words.fix : changed ? undefined : words.unchanged;
  const part = { form, edit, mistakes };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) void save.run();
      }}
    >
      <ScreenHead title={words.title} lead={words.lead} />
      <div class="stack">
        {draft.settings && (
          <Notice
            tone="info"
            title={words.drafted}
            actions={
              <Button small busy={discard.busy} onClick={() => void discard.run()}>
                {words.discard}
              </Button>
            }
          >
            <p>{words.draftedHint}</p>
          </Notice>
        )}
        <div class="split build">
          <div class="stack wide">
            <ScheduleCard {...part} />
            <LimitsCard {...part} />
          </div>
          <div class="stack wide">
            <RemovalCard {...part} />
            <TenantCard {...part} />
          </div>
        </div>
        <Refusal refused={save.refused ?? discard.refused} />
        <div class="row">
          <LinkButton href="#/">{words.back}</LinkButton>
          <Button kind="primary" submit busy={save.busy} unavailable={blocked}>
            {words.save}
          </Button>
        </div>
      </div>
    </form>
  );
}
