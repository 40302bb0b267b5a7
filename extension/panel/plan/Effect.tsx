import type { Change, PlanEntry } from '#shared/plan.ts';
import type { TargetName } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { Becomes } from '../../ui/Becomes.tsx';
import { targetLabel } from '../mapping/mapping-rows.ts';

const words = text.plan;
const most = 4;

/** What happens to one person: old values and new ones, or in a word. */
export function Effect({ entry }: { entry: PlanEntry }) {
  const { action, changes } = entry;
  if (action === 'create') {
    const group = changes.find(({ attribute }) => attribute === 'group')?.to;
    return <>{group === undefined ? words.effects.create : words.inGroup(group)}</>;
  }
  const changing = action === 'update' || action === 'reactivate';
  const more = changes.length - most;
  return (
    <>
      {!(action === 'update' && changes.length > 0) && words.effects[action]}
      {changing &&
        changes.slice(0, most).map((change) => <Line key={change.attribute} {...change} />)}
      {changing && more > 0 && <small>{words.moreChanges(more)}</small>}
    </>
  );
}

function Line({ attribute, from, to }: Change) {
  const empty = <span class="quiet">{words.emptyValue}</span>;
  return (
    <div>
      <span class="quiet">{words.attribute(targetLabel(attribute as TargetName))}</span>{' '}
      <Becomes was={from ?? empty} now={to ?? empty} label={words.becomes} />
    </div>
  );
}
