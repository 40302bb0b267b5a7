import { Hono } from 'hono';
import type { Backend } from '../backend.ts';

/** Alive, ready, and counters without personal data; the only routes without a token. */
export const healthRoutes = ({ store, cycles, schedule }: Backend) =>
  new Hono()
    .get('/healthz', (c) => c.json({ ok: true }))
    .get('/readyz', (c) => {
      const scheduled = store.state.connection?.state !== 'active' || schedule.next() !== undefined;
      return c.json(
        { ok: scheduled, store: 'open', schedule: scheduled ? 'running' : 'stopped' },
        scheduled ? 200 : 503,
      );
    })
    .get('/metrics', (c) => {
      const states = Map.groupBy(store.state.cycles, (cycle) => cycle.state);
      const lines = [
        '# HELP rollcall_users Users in the store.',
        '# TYPE rollcall_users gauge',
        `rollcall_users ${store.users().length}`,
        '# HELP rollcall_cycle_running Whether a cycle runs now.',
        '# TYPE rollcall_cycle_running gauge',
        `rollcall_cycle_running ${cycles.running() ? 1 : 0}`,
        '# HELP rollcall_cycles Remembered cycles by state.',
        '# TYPE rollcall_cycles gauge',
        ...[...states].map(([state, list]) => `rollcall_cycles{state="${state}"} ${list.length}`),
      ];
      return c.text(`${lines.join('\n')}\n`, 200, { 'content-type': 'text/plain; version=0.0.4' });
    });
