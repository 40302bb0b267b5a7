import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { applyPatch, stateOf, type ControlPatch, type ControlState } from '../world/control.ts';
import { hostOf } from '../world/host.ts';
import { createSimulation } from '../world/simulation.ts';
import { Account } from './account.ts';
import { komboSimulator } from './simulator.ts';

export type RunningKombo = {
  url: string;
  /** Kombo's side: keys, integrations and their states, for a test to look at and to change. */
  account: Account;
  /** Changes the simulator, or nothing, and answers its state. */
  control(patch?: ControlPatch): ControlState;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Starts Kombo on a free port of 127.0.0.1.
 * @param options.people how many the company behind every integration has
 * @param options.today the company's today; the real one when absent, and with it the clock of every change
 */
export async function startKombo({
  people = 450,
  today,
}: { people?: number; today?: string } = {}): Promise<RunningKombo> {
  const account = new Account();
  const now = today === undefined ? () => new Date() : () => new Date(`${today}T12:00:00Z`);
  const day = today ?? new Date().toLocaleDateString('sv');
  const simulation = createSimulation(komboSimulator(account), { people, today: day, now });

  const server = createAdaptorServer({ fetch: hostOf(simulation).fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    account,
    control(patch = {}) {
      applyPatch(simulation, patch);
      return stateOf(simulation);
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
