import type { ConnectionState } from '#shared/connection.ts';
import type { Status } from '#shared/status.ts';
import { text } from '../locales/text.ts';
import type { MarkName } from '../ui/Mark.tsx';
import { Pill } from '../ui/Pill.tsx';

const words = text.shell.states;

interface Look {
  mark: MarkName;
  tone: 'join' | 'leave' | 'held' | 'info';
  word: string;
}

const looks: Record<ConnectionState, Look> = {
  setup: { mark: 'wait', tone: 'info', word: words.setup },
  'initial-sync': { mark: 'busy', tone: 'info', word: words['initial-sync'] },
  mapping: { mark: 'wait', tone: 'info', word: words.mapping },
  active: { mark: 'ok', tone: 'join', word: words.active },
  paused: { mark: 'paused', tone: 'held', word: words.paused },
  'needs-reauthorization': { mark: 'problem', tone: 'leave', word: words['needs-reauthorization'] },
};
const held: Look = { mark: 'held', tone: 'held', word: words.held };
const problem: Look = { mark: 'problem', tone: 'leave', word: words.problem };

/** How the connection stands, in a word. */
export function StatePill(props: { state: ConnectionState; attention: Status['attention'] }) {
  const { mark, tone, word } = lookOf(props);
  return (
    <Pill mark={mark} tone={tone}>
      {word}
    </Pill>
  );
}

function lookOf({ state, attention }: Parameters<typeof StatePill>[0]): Look {
  if (state !== 'active' && state !== 'paused') return looks[state];
  if (attention?.planId !== undefined) return held;
  return attention && state === 'active' ? problem : looks[state];
}
