import type { Connection } from '#shared/connection.ts';
import type { Cycle } from '#shared/cycle.ts';
import { noCounts } from '#shared/plan.ts';
import { defaultSettings } from '#shared/settings.ts';
import type { Status } from '#shared/status.ts';

/** A connection that runs, apart from what is given. */
export const makeConnection = (change: Partial<Connection> = {}): Connection => ({
  id: 'c1',
  hris: 'personio',
  state: 'active',
  createdAt: '2026-11-01T10:00:00.000Z',
  activatedAt: '2026-11-01T11:00:00.000Z',
  settings: defaultSettings(),
  draft: {},
  revision: 3,
  ...change,
});

/** A full cycle that succeeded and changed nobody, apart from what is given. */
export const makeCycle = (change: Partial<Cycle> = {}): Cycle => ({
  id: 'cycle-1',
  kind: 'full',
  state: 'succeeded',
  counts: noCounts(),
  people: { read: 450, inScope: 312, pages: 5 },
  startedAt: '2026-11-23T14:00:00.000Z',
  endedAt: '2026-11-23T14:00:09.000Z',
  ...change,
});

/** The status of a connection that runs, apart from what is given. */
export const makeStatus = (change: Partial<Status> = {}): Status => ({
  version: '0.1.0',
  demo: false,
  connection: { hris: 'personio', name: 'Personio', state: 'active' },
  users: 312,
  owned: 312,
  lastCycle: makeCycle(),
  nextCycle: '2026-11-23T15:00:00.000Z',
  ...change,
});
