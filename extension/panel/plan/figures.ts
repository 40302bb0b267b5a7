import type { Counts } from '#shared/plan.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import type { MarkName } from '../../ui/Mark.tsx';

const words = text.plan;

/** The numbers of a plan. Those that are seldom anything but zero show only when they are. */
export function figuresOf(counts: Counts) {
  const figure = (label: string, count: number, mark: MarkName) => ({
    label,
    mark,
    value: number(count),
    quiet: count === 0,
  });
  const seldom = (label: string, count: number, mark: MarkName) =>
    count === 0 ? [] : [figure(label, count, mark)];
  return [
    figure(words.join, counts.create, 'join'),
    figure(words.change, counts.update, 'change'),
    figure(words.leave, counts.remove, 'leave'),
    ...seldom(words.deactivated, counts.deactivate, 'leave'),
    ...seldom(words.back, counts.reactivate, 'join'),
    figure(words.same, counts.unchanged, 'same'),
    ...seldom(words.skipped, counts.skip, 'skip'),
  ];
}
