import type { Connection } from '#shared/connection.ts';
import type { Cycle, LogEntry } from '#shared/cycle.ts';
import { employee } from '#shared/employee.ts';
import { noCounts, type Plan } from '#shared/plan.ts';
import { defaultSettings } from '#shared/settings.ts';
import type { User } from '#shared/user.ts';
import type { State, Store } from '../../../backend/store/store.ts';

const at = '2026-01-05T08:00:00.000Z';

export const key = Buffer.alloc(32, 7);

export const aUser = (id: string, owner?: string): User => ({
  id,
  email: `${id}@example.com`,
  firstName: `First ${id}`,
  lastName: `Last ${id}`,
  customAttributes: { badge: `badge ${id}` },
  active: true,
  createdAt: at,
  updatedAt: at,
  ...(owner && { owner, externalId: `hris-${id}` }),
});

export const aConnection = (id: string, revision = 1): Connection => ({
  id,
  hris: 'bamboohr',
  state: 'active',
  createdAt: at,
  filter: { everyone: true, exceptions: { include: [], exclude: [] } },
  settings: defaultSettings(),
  draft: {},
  revision,
});

export const aCycle = (id: string, state: Cycle['state'] = 'running'): Cycle => ({
  id,
  kind: 'full',
  state,
  counts: noCounts(),
  people: { read: 0, inScope: 0, pages: 0 },
  startedAt: at,
});

export const aToken = (id: string): State['tokens'][number] => ({
  id,
  name: `Token ${id}`,
  createdAt: at,
  sha256: 'ab'.repeat(32),
});

export const aPlan = (id: string): Plan => ({
  id,
  hash: 'h',
  createdAt: at,
  counts: noCounts(),
  entries: [],
  verdict: { held: true, reasons: [{ code: 'many_leave', message: 'Many leave.' }] },
});

export const anEmployee = (id: string) => employee.parse({ id, employmentStatus: 'active' });

export const aLogEntry = (cycleId: string, name: string): LogEntry => ({
  cycleId,
  at,
  action: 'create',
  name,
  changes: [],
  reasons: [],
});

/** Everything that a store holds, as plain data. */
export async function contentOf(store: Store) {
  const cycles = store.state.cycles.map((cycle) => cycle.id);
  return {
    state: structuredClone(store.state),
    users: structuredClone(store.users()),
    staged: await store.staged(),
    plan: await store.heldPlan(),
    credentials: await store.unseal(),
    audit: (await store.auditLog()).map(({ what }) => what),
    logs: await Promise.all(cycles.map(async (id) => (await store.log(id)).map((e) => e.name))),
  };
}
