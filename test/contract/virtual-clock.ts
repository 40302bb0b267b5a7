import { subscribe } from 'node:diagnostics_channel';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../simulators/world/clock.ts';

/** An answer that has arrived is worked on within so many turns of the event loop. */
const quietTurns = 6;

/**
 * A time that passes only while everybody waits: it stands still as long as a call is on its way or an answer is
 * worked on, and then leaps to the next alarm. So an hour at the vendor's pace takes as long as its calls do, and
 * what was measured is the same on a slow machine.
 */
export class VirtualClock implements Clock {
  #now = Date.parse('2026-11-23T12:00:00Z');
  readonly #alarms = new Set<{ at: number; ring: () => void }>();
  #onTheirWay = 0;
  #stirs = 0;
  #watched = false;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, then: () => void): () => void {
    const alarm = { at: this.#now + Math.max(0, milliseconds), ring: then };
    this.#alarms.add(alarm);
    this.#stirs += 1;
    void this.#watch();
    return () => void this.#alarms.delete(alarm);
  }

  /** The same time for the far end, where whoever waits holds up a call that is on its way. */
  readonly farEnd: Clock = {
    now: () => this.#now,
    after: (milliseconds, then) => {
      this.#move(-1);
      return this.after(milliseconds, () => {
        this.#move(+1);
        then();
      });
    },
  };

  /** Counts the calls that are on their way to an origin. */
  watch(origin: string): void {
    clocks.set(origin, (calls) => this.#move(calls));
  }

  #move(calls: number): void {
    this.#onTheirWay += calls;
    this.#stirs += 1;
    void this.#watch();
  }

  /** Lets time pass once nothing has stirred for a while. */
  async #watch(): Promise<void> {
    if (this.#watched) return;
    this.#watched = true;
    for (let quiet = 0; this.#onTheirWay === 0 && this.#alarms.size > 0; quiet += 1) {
      const before = this.#stirs;
      await nextTurn();
      if (this.#stirs !== before) quiet = 0;
      else if (quiet >= quietTurns) quiet = this.#leap();
    }
    this.#watched = false;
  }

  #leap(): 0 {
    this.#now = Math.min(...[...this.#alarms].map(({ at }) => at));
    for (const alarm of this.#alarms) {
      if (alarm.at > this.#now) continue;
      this.#alarms.delete(alarm);
      alarm.ring();
    }
    return 0;
  }
}

const clocks = new Map<string, (calls: number) => void>();

/** What undici tells about its calls: each is created once, and either all of its answer arrives or it fails. */
for (const [event, calls] of [
  ['create', +1],
  ['trailers', -1],
  ['error', -1],
] as const)
  subscribe(`undici:request:${event}`, (message) => {
    const { request } = message as { request: { origin: string | URL } };
    clocks.get(new URL(request.origin).origin)?.(calls);
  });
