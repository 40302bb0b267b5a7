import { useState } from 'preact/hooks';
import type { Cycle } from '#shared/cycle.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { hrisById, loadCatalogue } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { useCycle } from '../../state/cycle.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Refusal } from '../Refusal.tsx';
import { AfterSteps } from '../wizard/AfterSteps.tsx';
import { Ended } from './Ended.tsx';
import { Running } from './Running.tsx';

const words = text.sync;

/** The reading that follows the set-up: everybody in scope is staged, nobody becomes a user yet. */
export function InitialSync() {
  const [started, setStarted] = useState<string>();
  const found = useLoaded(async () => {
    const [{ cycles }] = await Promise.all([
      call(api.cycles.$get({ query: { limit: '20' } })),
      loadCatalogue(),
    ]);
    return (cycles as Cycle[]).find(({ kind }) => kind === 'initial') ?? null;
  }, []);
  const { cycle, refused } = useCycle(started ?? found.value?.id);
  const hris = hrisById(connection.value?.hris)?.name ?? '';

  if (found.refused)
    return <Refusal refused={found.refused} onRetry={found.reload} busy={found.busy} />;
  if (found.value === undefined)
    return <Skeleton label={words.loading} lines={[52, 74, 100, 88]} />;
  if (found.value === null && !started)
    return (
      <ScreenHead
        title={words.none}
        lead={words.noneLead}
        actions={<LinkButton href="#/">{words.toSetup}</LinkButton>}
      />
    );
  const shown = cycle ?? found.value;
  if (!shown) return <Skeleton label={words.loading} lines={[52, 74, 100, 88]} />;
  return (
    <>
      <AfterSteps current="sync" />
      <Refusal refused={refused} onRetry={found.reload} />
      {shown.endedAt === undefined ? (
        <Running cycle={shown} hris={hris} />
      ) : (
        <Ended key={shown.id} cycle={shown} onStarted={setStarted} />
      )}
    </>
  );
}
