import { text } from '../../locales/text.ts';
import { api, call } from '../../api/client.ts';
import { connection } from '../../state/connection.ts';
import { status } from '../../state/status.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Refusal } from '../Refusal.tsx';
import { HomeHead } from './HomeHead.tsx';
import { HowItRuns } from './HowItRuns.tsx';
import { LastDays } from './LastDays.tsx';
import { LatestCycles } from './LatestCycles.tsx';
import { OpenProblems } from './OpenProblems.tsx';
import { QuickActions } from './QuickActions.tsx';
import { useRunning } from './use-running.ts';
import type { Status } from '#shared/status.ts';

/** More than 30 days of cycles every half an hour. */
const history = 2000;

/** The overview of a running connection. */
export function Home() {
  return status.value ? (
    <Overview known={status.value} />
  ) : (
    <Skeleton box label={text.home.loading} lines={[52, 74, 100, 88]} />
  );
}

function Overview({ known }: { known: Status }) {
  const createdAt = connection.value?.createdAt ?? '';
  const now = useRunning(known);
  const { value, refused, busy, reload } = useLoaded(async () => {
    const { cycles } = await call(api.cycles.$get({ query: { limit: String(history) } }));
    // Those of an earlier connection tell nothing about this one.
    return cycles.filter(({ startedAt }) => startedAt >= createdAt);
  }, [known.lastCycle?.id, createdAt]);
  const connected = connection.value;
  if (!connected) return null;
  return (
    <>
      <HomeHead status={now} />
      <div class="split aside">
        <div class="stack wide">
          <Refusal refused={refused} onRetry={reload} busy={busy} />
          <LastDays cycles={value} activatedAt={connected.activatedAt} />
          <LatestCycles cycles={value} />
        </div>
        <div class="stack wide">
          <OpenProblems status={now} cycles={value ?? []} />
          <QuickActions users={now.users} />
          <HowItRuns connection={connected} cycles={value ?? []} />
        </div>
      </div>
    </>
  );
}
