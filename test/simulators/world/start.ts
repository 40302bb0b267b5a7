import { readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { realClock, type Clock } from './clock.ts';
import { applyPatch, stateOf, type ControlPatch, type ControlState } from './control.ts';
import { hostOf } from './host.ts';
import { createSimulation } from './simulation.ts';
import type { Simulator } from './simulator.ts';

export type StartOptions = {
  /** How many people the company has. */
  people?: number;
  /** 0, the default, takes a free one. */
  port?: number;
  /** The company's today; the real one when absent, and with it the clock of every change. */
  today?: string;
  /** By which it throttles and delays; the time of this machine when absent. */
  clock?: Clock;
} & Pick<ControlPatch, 'latency' | 'rate' | 'fault'>;

export type RunningSimulator = {
  url: string;
  credentials: Readonly<Record<string, string>>;
  people: number;
  /** Changes the simulator, or nothing, and answers its state. */
  control(patch?: ControlPatch): ControlState;
  close(): Promise<void>;
};

const folder = new URL('../', import.meta.url);

/** The ids of all simulators: one file each beside this folder. */
export async function simulatorIds(): Promise<string[]> {
  const files = await readdir(folder);
  return files.flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : [])).sort();
}

/** The simulator of one HRIS. Throws, with all ids, when there is none. */
export async function loadSimulator(id: string): Promise<Simulator> {
  const ids = await simulatorIds();
  if (!ids.includes(id)) throw new Error(`No simulator of ${id}. There are: ${ids.join(', ')}.`);
  const module = (await import(new URL(`${id}.ts`, folder).href)) as { default: Simulator };
  return module.default;
}

/** Starts one HRIS on 127.0.0.1. Throws when the id or the fault is unknown or the port is taken. */
export async function startSimulator(
  id: string,
  { people = 450, port = 0, today, clock = realClock, ...mood }: StartOptions = {},
): Promise<RunningSimulator> {
  const simulator = await loadSimulator(id);
  const now = today === undefined ? () => new Date() : () => new Date(`${today}T12:00:00Z`);
  const day = today ?? new Date().toLocaleDateString('sv');
  const simulation = createSimulation(simulator, { people, today: day, now, clock });
  applyPatch(simulation, mood);

  const server = createAdaptorServer({ fetch: hostOf(simulation).fetch });
  // On a busy machine, closing an idle connection meets the next call half-way.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    credentials: simulator.credentials,
    people,
    control(patch = {}) {
      applyPatch(simulation, patch);
      return stateOf(simulation);
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
