import type { ConnectionState } from '#shared/connection.ts';
import type { Cycle } from '#shared/cycle.ts';
import type { Status } from '#shared/status.ts';
import { atStart, fromNow, moment, time } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { Count } from '../../ui/Count.tsx';

const words = text.popup;

/** Why there is no next cycle. */
const idles: Partial<Record<ConnectionState, string>> = {
  active: words.none,
  paused: words.byTimer,
  'needs-reauthorization': words.afterReauthorize,
};

/** The facts under the sentence: source, last and next cycle. */
export function factsOf({ connection, lastCycle, nextCycle, attention }: Status) {
  const held = attention?.code === 'plan_held';
  const broken = connection?.state === 'needs-reauthorization';
  const idle = (connection && idles[connection.state]) ?? words.afterSetup;
  const next = nextCycle && !broken ? `${time(nextCycle)}, ${fromNow(nextCycle)}` : idle;
  return [
    { label: words.source, value: connection?.name },
    { label: words.lastCycle, value: lastCycle ? <Last cycle={lastCycle} /> : words.none },
    { label: words.nextCycle, value: held ? words.afterDecision : next },
  ];
}

const endings: Partial<Record<Cycle['state'], string>> = {
  held: words.held,
  failed: words.failed,
  cancelled: words.stopped,
  aborted: words.stopped,
};

/** When it was and what came of it. */
function Last({ cycle: { counts, state, startedAt } }: { cycle: Cycle }) {
  const joined = counts.create + counts.reactivate;
  const left = counts.remove + counts.deactivate;
  const ending =
    endings[state] ?? (joined + left + counts.update === 0 ? words.nothingChanged : undefined);
  return (
    <span class="row">
      {atStart(moment(startedAt))}
      {ending && <span>{ending}</span>}
      {!ending && joined > 0 && <Count mark="join" value={joined} label={words.joined} />}
      {!ending && counts.update > 0 && (
        <Count mark="change" value={counts.update} label={words.changed} />
      )}
      {!ending && left > 0 && <Count mark="leave" value={left} label={words.left} />}
    </span>
  );
}
