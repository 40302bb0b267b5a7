import { createMiddleware } from 'hono/factory';
import type { Context } from 'hono';
import type { Page } from './faults/fault.ts';
import type { Person } from './person.ts';
import type { Env } from './simulator.ts';
import { sliceOf } from './slice.ts';

/** Marks a route as one that lists people: faults count its requests and strike there. */
export const readsPeople = createMiddleware<Env>(async (c, next) => {
  const due = c.get('simulation').faults.next();
  c.set('due', due);
  for (const one of due) {
    const answer = await one.fault.instead?.(c, one);
    if (answer) return answer;
  }
  await next();
  for (const { fault } of due) {
    if (!fault.after) continue;
    const answer = await fault.after(c);
    // Hono copies headers from the answer before into the one after, unless there is none before.
    c.res = undefined;
    c.res = answer;
  }
  return undefined;
});

/** One page of `everybody`, after any fault that is due. */
export function pageOf(
  c: Context<Env>,
  everybody: readonly Person[],
  offset: number,
  limit: number,
): Page {
  const { rows: people, ...place } = sliceOf(everybody, offset, limit);
  const page: Page = { people, ...place };
  return c
    .get('due')
    .reduce((changed, { fault }) => fault.page?.(changed, everybody) ?? changed, page);
}

/**
 * The page's people as the vendor's text, made once a person and `shape` (see `RecordTexts`), after any
 * fault that is due. `make` answers a JSON value, or text that is XML already.
 */
export function recordsOf(
  c: Context<Env>,
  page: Page,
  shape: string,
  make: (person: Person) => unknown,
): readonly string[] {
  const { world, simulator } = c.get('simulation');
  const texts = page.people.map((person) => world.texts.of(shape, person, make));
  return c
    .get('due')
    .reduce<readonly string[]>(
      (changed, due) => due.fault.records?.(changed, due, simulator) ?? changed,
      texts,
    );
}
