import type { Status } from '#shared/status.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import { standingOf } from '../../state/standing.ts';
import { refreshStatus } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { Refusal } from '../Refusal.tsx';

const words = text.home;

/** How it stands in a sentence, and the one thing to do about it. */
export function HomeHead({ status }: { status: Status }) {
  const { kind, mark, title, lead } = standingOf(status);
  const { running, attention } = status;
  const sync = useAction(async () => {
    await call(api.cycles.$post({ json: { kind: 'full' } }));
    await refreshStatus();
  });
  const stop = useAction(async (id: string) => {
    await call(api.cycles[':id'].cancel.$post({ param: { id } }));
    await refreshStatus();
  });
  const resume = useAction(async () => {
    connection.value = await call(api.connection.resume.$post());
    await refreshStatus();
    announce(words.resumed, 'done');
  });
  return (
    <>
      <ScreenHead
        mark={mark}
        title={title}
        lead={lead}
        actions={
          <>
            {(kind === 'fine' || kind === 'failed') && (
              <Button kind="primary" icon="sync" busy={sync.busy} onClick={() => void sync.run()}>
                {words.sync}
              </Button>
            )}
            {running && (
              <Button busy={stop.busy} onClick={() => void stop.run(running.id)}>
                {words.stop}
              </Button>
            )}
            {kind === 'held' && (
              <LinkButton kind="primary" href={`#/plan/${attention?.planId ?? ''}`}>
                {words.seePlan}
              </LinkButton>
            )}
            {kind === 'reauthorize' && (
              <LinkButton kind="primary" icon="key" href="#/edit/reauthorize">
                {words.reauthorize}
              </LinkButton>
            )}
            {kind === 'paused' && (
              <Button
                kind="primary"
                icon="play"
                busy={resume.busy}
                onClick={() => void resume.run()}
              >
                {words.resume}
              </Button>
            )}
          </>
        }
      />
      {running && <Reading people={running.people} text={lead} />}
      <Refusal refused={sync.refused ?? stop.refused ?? resume.refused} />
    </>
  );
}

function Reading({
  people: { read, total },
  text,
}: {
  people: NonNullable<Status['running']>['people'];
  text: string;
}) {
  return (
    <div class="stack">
      <Progress
        label={words.progress}
        value={total === undefined ? undefined : read}
        max={total ?? 1}
        text={text}
      />
      <span />
    </div>
  );
}
