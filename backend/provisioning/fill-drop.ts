import type { FieldCounts } from '#shared/field-check.ts';
import type { Reason } from '#shared/plan.ts';
import type { FieldCounter } from './count-fields.ts';

/** A field that fewer people have says nothing when it is empty. */
const FEWEST = 5;
/** Of those who had a value, in proportion, as many must still have one. */
const KEPT = 0.5;

/**
 * Whether attributes that filter or mapping look at have emptied since the last cycle that was applied: a
 * lost right or a renamed field looks like everybody's change (F34).
 * @param before what was read then; nothing is known before the first cycle
 * @param needed the attributes that are looked at
 */
export function findFillDrop(
  before: FieldCounts | undefined,
  now: Pick<FieldCounter, 'people' | 'filled'>,
  needed: ReadonlySet<string>,
): Reason | undefined {
  const people = now.people();
  if (!before || people === 0) return undefined;
  const emptied = before.fields.flatMap(({ attribute, label, filled }) => {
    const today = now.filled(attribute);
    if (today === undefined || filled < FEWEST || !needed.has(attribute)) return [];
    const [was, is] = [filled / before.people, today / people];
    return is < was * KEPT ? [`${label} (${shown(was)} before, ${shown(is)} now)`] : [];
  });
  if (emptied.length === 0) return undefined;
  return {
    code: 'field_emptied',
    message: `Far fewer people have a value: ${emptied.join(', ')}. Check in “What can be read” whether a right is missing.`,
  };
}

const shown = (share: number): string => `${Math.round(share * 100)} %`;
