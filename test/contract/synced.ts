import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connector } from '../../backend/connector-kit/connector.ts';
import { startBackend } from '../support/backend.ts';
import { where } from '../support/loop.ts';
import { open, type Simulated } from './read-all.ts';

/** The head of the company and two who report to them, so that nobody else is named as a manager. */
export const insiders = ['oliver.whitcombe', 'lena.hofmann', 'maria.soto'].map(
  (login) => `${login}@brennholt.example`,
);

/**
 * A backend that was connected to a simulator as an admin does it, with a filter that takes in the insiders.
 * `staged` is called before the first plan.
 */
export async function syncedBackend(
  connector: Connector,
  simulator: Simulated,
  staged: (dataDir: string) => Promise<void> = async () => {},
) {
  // Whoever opens an HRIS first brings the time by which all others are paced.
  open(connector, simulator);
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-contract-'));
  const running = await startBackend({ hrisBaseUrls: { [connector.id]: simulator.url }, dataDir });
  const { backend, api } = running;
  await backend.connections.create(connector.id, { credentials: { ...simulator.credentials } });
  await api.connection.filter.$put({ json: where('workEmail', ...insiders) });
  await backend.cycles.ended((await backend.connections.finish()).id);
  await staged(dataDir);
  const plan = (await (await api.preview.$post({ json: {} })).json()) as Record<
    'id' | 'hash',
    string
  >;
  await api.plans[':id'].approve.$post({ param: { id: plan.id }, json: { hash: plan.hash } });
  return {
    ...running,
    /** One full cycle. */
    cycle: async () => backend.cycles.ended((await backend.cycles.start('full')).id),
  };
}
