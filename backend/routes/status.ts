import { Hono } from 'hono';
import { z } from 'zod';
import { auditEntry, status } from '#shared/status.ts';
import type { Backend } from '../backend.ts';
import { catalogue } from '../connector-kit/registry.ts';
import { attentionOf } from '../connection/attention.ts';
import { version } from '../version.ts';
import { describe } from './describe.ts';

/** What the popup shows. */
export const statusRoutes = ({ env, store, cycles, schedule }: Backend) =>
  new Hono().get('/', describe('Everything at a glance', status), async (c) => {
    const { connection } = store.state;
    const running = cycles.running();
    const lastCycle = store.state.cycles.findLast((cycle) => cycle.id !== running?.id);
    const next = schedule.next();
    const attention = attentionOf(connection, await store.heldPlan());
    const name = (await catalogue()).find(({ id }) => id === connection?.hris)?.name;
    return c.json({
      version,
      demo: env.demo,
      ...(connection && {
        connection: {
          hris: connection.hris,
          name: name ?? connection.hris,
          state: connection.state,
          ...(connection.company !== undefined && { company: connection.company }),
        },
      }),
      users: store.users().length,
      owned: store.users().filter(({ owner }) => owner === connection?.id && owner !== undefined)
        .length,
      ...(lastCycle && { lastCycle }),
      ...(running && { running }),
      ...(next && { nextCycle: next.toISOString() }),
      ...(attention && { attention }),
    });
  });

export const auditRoutes = ({ store }: Backend) =>
  new Hono().get(
    '/',
    describe('Who changed what in the settings', z.object({ entries: z.array(auditEntry) })),
    async (c) => c.json({ entries: await store.auditLog() }),
  );
