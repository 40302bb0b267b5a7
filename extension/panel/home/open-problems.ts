import type { Cycle } from '#shared/cycle.ts';
import type { Status } from '#shared/status.ts';
import { text } from '../../locales/text.ts';
import type { MarkName } from '../../ui/Mark.tsx';

const words = text.home;

export interface Problem {
  id: string;
  mark: MarkName;
  title: string;
  hint: string;
  action: { label: string; href: string };
}

/** What waits for an admin, most urgent first. */
export function openProblems(status: Status, cycles: readonly Cycle[]): Problem[] {
  return [needsAdmin(status), skippedPeople(cycles)].filter((problem) => problem !== undefined);
}

function needsAdmin({ attention, connection, lastCycle }: Status): Problem | undefined {
  if (!attention) return undefined;
  const { code, message, planId } = attention;
  if (planId !== undefined)
    return {
      id: 'held',
      mark: 'held',
      title: words.heldProblem,
      hint: message,
      action: { label: words.decide, href: `#/plan/${planId}` },
    };
  if (connection?.state === 'needs-reauthorization')
    return {
      id: code,
      mark: 'problem',
      title: message,
      hint: words.reauthorizeHint,
      action: { label: words.reauthorize, href: '#/edit/reauthorize' },
    };
  return {
    id: code,
    mark: 'problem',
    title: message,
    hint: words.failedHint,
    action: { label: words.failedLook, href: `#/activity/${lastCycle?.id ?? ''}` },
  };
}

function skippedPeople(cycles: readonly Cycle[]): Problem | undefined {
  const full = cycles.find(({ kind, state }) => kind === 'full' && state === 'succeeded');
  const skipped = full?.counts.skip ?? 0;
  if (!full || skipped === 0) return undefined;
  return {
    id: 'skipped',
    mark: 'skip',
    title: words.skipped(skipped),
    hint: words.skippedHint,
    action: { label: words.skippedShow, href: `#/activity/${full.id}` },
  };
}
