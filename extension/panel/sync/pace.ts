import type { Cycle } from '#shared/cycle.ts';

/** How fast people arrive and when the last one is to be expected. */
export interface Pace {
  perSecond: number;
  /** Only where the HRIS says how many there are. */
  secondsLeft: number | undefined;
}

const soonest = 2;

/** The pace of a cycle so far; undefined in the first seconds, when a number would only jump. */
export function paceOf({ people, startedAt }: Cycle, now: number): Pace | undefined {
  const seconds = (now - Date.parse(startedAt)) / 1000;
  if (people.read === 0 || seconds < soonest) return undefined;
  const perSecond = people.read / seconds;
  const left = people.total === undefined ? undefined : Math.max(0, people.total - people.read);
  return {
    perSecond: Math.round(perSecond),
    secondsLeft: left === undefined ? undefined : Math.ceil(left / perSecond),
  };
}

/** Whole seconds between the start and the end of a cycle. */
export const secondsOf = ({ startedAt, endedAt }: Cycle): number =>
  Math.max(1, Math.round((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 1000));
