import type { Status } from '#shared/status.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { useCycle } from '../../state/cycle.ts';
import { openPanel } from '../../state/open-panel.ts';
import { standingOf, type StandingKind } from '../../state/standing.ts';
import { refreshStatus } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { Refusal } from '../../panel/Refusal.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useEffect } from 'preact/hooks';
import { factsOf } from './facts-of.tsx';
import { Say } from './Say.tsx';

const words = text.popup;

/** What an admin does first in each situation: a word, and where it leads; without a route to the panel's start. */
const firstSteps: Partial<Record<StandingKind, { label: string; route?: string }>> = {
  none: { label: words.choose },
  setup: { label: words.goOn },
  mapping: { label: words.goOn },
  held: { label: words.seePlan, route: '#/home' },
  reauthorize: { label: words.reauthorize, route: '#/edit/reauthorize' },
};

/** How the connection stands, its last and next cycle, and what can be done about it. */
export function Connected({ status }: { status: Status }) {
  const { cycle } = useCycle(status.running?.id);
  const live = cycle && status.running ? { ...status, running: cycle } : status;
  const standing = standingOf(live);
  // The times stand in the facts below.
  const lead = standing.kind === 'fine' ? words.matches(live.connection!.name) : standing.lead;
  useEffect(() => void (cycle?.endedAt !== undefined && refreshStatus()), [cycle?.endedAt]);

  const sync = useAction(async () => {
    await call(api.cycles.$post({ json: { kind: 'full' } }));
    await refreshStatus();
  });
  const open = async (route?: string) => {
    await openPanel(route);
    window.close();
  };
  const step = firstSteps[standing.kind];
  const planId = status.attention?.planId;
  const route = standing.kind === 'held' && planId ? `#/plan/${planId}` : step?.route;
  const mayStart = standing.kind === 'fine' || standing.kind === 'failed';
  const { read, total } = live.running?.people ?? { read: 0 };
  return (
    <>
      <main class="body">
        <Say mark={standing.mark} title={standing.title} lead={lead} />
        <Refusal refused={sync.refused} />
        {live.running && <Progress label={standing.title} value={total && read} max={total ?? 1} />}
        {status.connection && <Facts sunken items={factsOf(status)} />}
      </main>
      <footer>
        {mayStart && (
          <Button icon="sync" busy={sync.busy} onClick={() => void sync.run()}>
            {words.sync}
          </Button>
        )}
        {step && (
          <Button kind="primary" onClick={() => void open(route)}>
            {step.label}
          </Button>
        )}
        {!step && (
          <Button kind="primary" onClick={() => void open()}>
            {words.open}
          </Button>
        )}
      </footer>
    </>
  );
}
