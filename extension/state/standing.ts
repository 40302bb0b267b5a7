import type { Cycle } from '#shared/cycle.ts';
import type { Status } from '#shared/status.ts';
import { text } from '../locales/text.ts';
import type { MarkName } from '../ui/Mark.tsx';

const words = text.standing;

/** How a connection stands; what an admin can do next follows from it. */
export type StandingKind =
  'none' | 'setup' | 'reading' | 'mapping' | 'reauthorize' | 'held' | 'paused' | 'failed' | 'fine';

export interface Standing {
  kind: StandingKind;
  mark: MarkName;
  /** What is so. */
  title: string;
  /** What is safe, and what comes next. */
  lead: string;
}

/** Tells how a connection stands, most urgent first. */
export function standingOf(status: Status): Standing {
  const { connection, running, attention, users, lastCycle, nextCycle } = status;
  const stay = words.stay(users);
  if (!connection) return { kind: 'none', mark: 'wait', title: words.none, lead: words.noneLead };
  const { state, name } = connection;
  if (running) {
    const { read, total } = running.people;
    const lead = `${words.readingLead(read, total)}. ${words.readingSafe}`;
    return { kind: 'reading', mark: 'busy', title: words.reading(name), lead };
  }
  if (state === 'needs-reauthorization')
    return { kind: 'reauthorize', mark: 'problem', title: attention?.message ?? '', lead: stay };
  if (attention?.code === 'plan_held')
    return {
      kind: 'held',
      mark: 'held',
      title: words.held,
      lead: `${attention.message} ${words.heldLead}`,
    };
  if (state === 'paused')
    return {
      kind: 'paused',
      mark: 'paused',
      title: words.paused,
      lead: `${stay} ${words.pausedLead}`,
    };
  if (state === 'mapping')
    return { kind: 'mapping', mark: 'ok', title: words.mapping, lead: words.mappingLead };
  if (state !== 'active')
    return { kind: 'setup', mark: 'wait', title: words.setup(name), lead: words.setupLead };
  if (attention) return failed('problem', attention.message);
  if (lastCycle && lastCycle.state !== 'succeeded')
    return failed('warn', lastCycle.state === 'held' ? words.notApplied : words.unfinished);
  const last = lastCycle ? words.last(lastCycle.startedAt, changedBy(lastCycle)) : words.first;
  const next = nextCycle === undefined ? [] : [words.next(nextCycle)];
  const lead = [last, ...next].join(' ');
  return { kind: 'fine', mark: 'ok', title: words.inStep(users, name), lead };

  function failed(mark: MarkName, title: string): Standing {
    const retry = nextCycle === undefined ? [] : [words.retry(nextCycle)];
    return { kind: 'failed', mark, title, lead: [stay, ...retry].join(' ') };
  }
}

/** How many people a cycle changed in any way. */
export const changedBy = ({ counts }: Pick<Cycle, 'counts'>): number =>
  counts.create + counts.update + counts.deactivate + counts.reactivate + counts.remove;
