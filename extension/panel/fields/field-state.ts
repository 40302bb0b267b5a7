import type { FieldReport } from '#shared/field-check.ts';
import { text } from '../../locales/text.ts';
import type { MarkName } from '../../ui/Mark.tsx';

const words = text.fields;

export type Field = FieldReport['fields'][number];

/** How many of a hundred have a value; never 100 or 0 unless it is all or none. */
export function percentOf(filled: number, people: number): number {
  if (filled === 0 || people === 0) return 0;
  if (filled === people) return 100;
  return Math.min(99, Math.max(1, Math.round((filled / people) * 100)));
}

/** What an admin should know of a field. */
export function stateOf({ filled, used, right }: Field, people: number) {
  const mark: MarkName = filled > 0 ? 'ok' : used ? 'warn' : 'no';
  if (filled === people) return { mark, note: words.everybody };
  if (filled > 0) return { mark, note: words.without(people - filled) };
  const advice = right
    ? [words.right(right.name), right.where && words.where(right.where)].filter(Boolean)
    : [];
  return { mark, note: [words.nobody, ...advice].join(' ') };
}
