import { useEffect } from 'preact/hooks';
import type { Cycle } from '#shared/cycle.ts';
import { api, call } from '../../api/client.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { connection, loadConnection } from '../../state/connection.ts';
import { refreshStatus } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Figures } from '../../ui/Figures.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { Refusal } from '../Refusal.tsx';
import { stepHref } from '../wizard/steps.ts';
import { secondsOf } from './pace.ts';
import { WhatComesNext } from './WhatComesNext.tsx';

const words = text.sync;
const credentialsAtFault = new Set<string>(['invalid_credentials', 'missing_permission']);

interface EndedProps {
  cycle: Cycle;
  /** A new reading has begun: its id. */
  onStarted: (id: string) => void;
}

/** What was read, what was kept, and that nothing was kept of the rest. */
const receiptOf = ({ people: { read, inScope } }: Cycle) => [
  { label: words.receiptRead, value: number(read) },
  { label: words.receiptKept, value: number(inScope), mark: 'ok' as const },
  { label: words.receiptDropped, value: number(read - inScope), mark: 'out' as const },
];

/** The reading has ended: on to the mapping, or what to do about it. */
export function Ended({ cycle, onStarted }: EndedProps) {
  const { state, people, error } = cycle;
  const done = state === 'succeeded';
  const title = done
    ? words.done(people.read, people.inScope)
    : state === 'cancelled'
      ? words.stopped
      : words.failed;
  const again = useAction(async () => {
    const { id } = await call(api.connection.finish.$post());
    onStarted(id);
  });
  useEffect(() => {
    announce(title);
    void refreshStatus();
    // A refusal here is met again by whatever the admin does next.
    void loadConnection().catch(() => undefined);
  }, []);

  if (done)
    return (
      <>
        <ScreenHead
          mark="ok"
          title={title}
          lead={words.doneLead(secondsOf(cycle))}
          actions={
            <LinkButton kind="primary" href="#/mapping">
              {words.map}
            </LinkButton>
          }
        />
        <div class="split aside">
          <Card title={words.receipt} flush footer={<span class="note">{words.receiptNote}</span>}>
            <Figures items={receiptOf(cycle)} />
          </Card>
          <WhatComesNext />
        </div>
      </>
    );
  const hris = connection.value?.hris ?? '';
  const needsKey = error !== undefined && credentialsAtFault.has(error.code);
  return (
    <>
      <ScreenHead
        mark={state === 'cancelled' ? 'paused' : 'warn'}
        title={title}
        lead={words.failedLead}
      />
      <div class="stack">
        <Notice
          tone={state === 'cancelled' ? 'info' : 'refused'}
          title={error?.message}
          actions={
            <>
              {needsKey ? (
                <LinkButton small href={stepHref(hris, 'authorize')}>
                  {words.reauthorize}
                </LinkButton>
              ) : (
                <Button small icon="sync" busy={again.busy} onClick={() => void again.run()}>
                  {words.again}
                </Button>
              )}
              <LinkButton small kind="plain" href={stepHref(hris, 'employees')}>
                {words.adjust}
              </LinkButton>
            </>
          }
        >
          {error?.hint && <p>{error.hint}</p>}
        </Notice>
        <Refusal refused={again.refused} />
      </div>
    </>
  );
}
