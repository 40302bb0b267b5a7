import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { cycle, logEntry, type Cycle } from '#shared/cycle.ts';
import type { Backend } from '../backend.ts';
import type { Caller } from './access.ts';
import { limitAttempts } from './attempts.ts';
import { check, describe } from './describe.ts';

/** Cycles: run, list, follow, read, stop. */
export const cycleRoutes = ({ cycles, store, now }: Backend) =>
  new Hono<Caller>()
    .get(
      '/',
      describe('Cycles, newest first', z.object({ cycles: z.array(cycle) })),
      check('query', z.object({ limit: z.coerce.number().int().min(1).max(2000).default(100) })),
      (c) => c.json({ cycles: cycles.list().slice(0, c.req.valid('query').limit) }),
    )
    .post(
      '/',
      describe('Start a cycle', cycle, [
        'cycle_running',
        'no_connection',
        'wrong_state',
        'too_many_requests',
      ]),
      limitAttempts(30, 60, now),
      check('json', z.object({ kind: z.enum(['full', 'incremental']).default('full') })),
      async (c) => {
        const started = await cycles.start(c.req.valid('json').kind);
        await store.audit({
          who: c.var.who,
          what: 'cycle started',
          details: { kind: started.kind },
        });
        return c.json(started, 202);
      },
    )
    .get('/:id', describe('A cycle', cycle, ['not_found']), (c) =>
      c.json(cycles.get(c.req.param('id'))),
    )
    .get(
      '/:id/events',
      describe(
        'Follow a cycle: server-sent events named "cycle", the last one ended',
        'A stream of cycles',
      ),
      (c) => {
        const id = c.req.param('id');
        cycles.get(id);
        return streamSSE(c, (stream) => followUntilEnd(cycles, id, stream));
      },
    )
    .get(
      '/:id/log',
      describe('Its provisioning log', z.object({ entries: z.array(logEntry) }), ['not_found']),
      async (c) => {
        const { id, state } = cycles.get(c.req.param('id'));
        // The log is written just before the commit; a cycle that never committed did none of it.
        const told = state === 'succeeded' || state === 'held';
        return c.json({ entries: told ? await store.log(id) : [] });
      },
    )
    .post('/:id/cancel', describe('Stop it', cycle, ['not_found']), async (c) => {
      const id = c.req.param('id');
      await cycles.cancel(id);
      await store.audit({ who: c.var.who, what: 'cycle stopped' });
      return c.json(cycles.get(id));
    });

type Stream = Parameters<Parameters<typeof streamSSE>[1]>[0];

/** Sends the newest state whenever the reader is ready for one, so a slow reader skips steps. */
async function followUntilEnd(
  cycles: Backend['cycles'],
  id: string,
  stream: Stream,
): Promise<void> {
  let newest: Cycle | undefined;
  let wake = () => {};
  const unfollow = cycles.follow(id, (next) => {
    newest = next;
    wake();
  });
  stream.onAbort(() => wake());
  try {
    while (!stream.aborted) {
      const now = newest;
      newest = undefined;
      if (now) {
        await stream.writeSSE({ event: 'cycle', data: JSON.stringify(now) });
        if (now.endedAt !== undefined) return;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    unfollow();
  }
}
