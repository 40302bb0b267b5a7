import { useEffect } from 'preact/hooks';
import type { Cycle } from '#shared/cycle.ts';
import type { Status } from '#shared/status.ts';
import { text } from '../../locales/text.ts';
import { loadConnection } from '../../state/connection.ts';
import { useCycle } from '../../state/cycle.ts';
import { changedBy } from '../../state/standing.ts';
import { refreshStatus } from '../../state/status.ts';
import { announce } from '../../ui/announce.ts';

const words = text.home.ended;

/** The status with the running cycle as it is this moment; says when the cycle has ended, and how. */
export function useRunning(status: Status): Status {
  const { cycle } = useCycle(status.running?.id);
  useEffect(() => {
    if (cycle?.endedAt === undefined) return;
    sayEnd(cycle);
    void Promise.all([refreshStatus(), loadConnection()]);
  }, [cycle?.endedAt]);
  return cycle && status.running ? { ...status, running: cycle } : status;
}

function sayEnd(cycle: Cycle): void {
  if (cycle.state === 'held') announce(words.held, 'warn');
  else if (cycle.state === 'cancelled') announce(words.stopped, 'done');
  else if (cycle.error) announce(words.failed(cycle.error.message), 'refused');
  else {
    const changed = changedBy(cycle);
    announce(changed === 0 ? words.nobody : words.changed(changed), 'done');
  }
}
