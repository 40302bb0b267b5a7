import type { Employee } from '#shared/employee.ts';
import { memoryVault, type Vault } from '../../backend/connector-kit/auth/vault.ts';
import type { Connector } from '../../backend/connector-kit/connector.ts';
import type { Hris } from '../../backend/connector-kit/hris.ts';
import { openHris } from '../../backend/connector-kit/open-hris.ts';
import {
  startSimulator,
  type RunningSimulator,
  type StartOptions,
} from '../simulators/world/start.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A simulator with a time of its own, by which its connector is paced too. */
export type Simulated = RunningSimulator & { clock: VirtualClock };

export const today = '2026-11-23';

/** Where the tokens of each simulator are kept, for some refresh tokens are good for one use only. */
const vaults = new WeakMap<RunningSimulator, Vault>();

function vaultOf(simulator: RunningSimulator): Vault {
  const vault = vaults.get(simulator) ?? memoryVault();
  vaults.set(simulator, vault);
  return vault;
}

/** A connector opened against its simulator, on a fixed day. Other credentials start without a token. */
export const open = (
  connector: Connector,
  simulator: Simulated,
  credentials: Readonly<Record<string, string>> = simulator.credentials,
): Hris =>
  openHris(connector, credentials, {
    demoBaseUrl: simulator.url,
    clock: simulator.clock,
    vault: credentials === simulator.credentials ? vaultOf(simulator) : memoryVault(),
    now: () => new Date(`${today}T12:00:00Z`),
  });

/** Everybody, and in how many pages they came. */
export async function readAll(
  hris: Hris,
  { signal = new AbortController().signal, ...options }: Partial<Parameters<Hris['read']>[0]> = {},
): Promise<{ employees: Employee[]; pages: number }> {
  const employees: Employee[] = [];
  let pages = 0;
  for await (const page of hris.read({ signal, ...options })) {
    employees.push(...page.employees);
    pages += 1;
  }
  return { employees, pages };
}

/** Runs with a fresh simulator, whose limits nobody has used yet, and closes it. */
export async function withSimulator<T>(
  connector: Connector,
  options: StartOptions,
  use: (simulator: Simulated) => Promise<T>,
): Promise<T> {
  const clock = new VirtualClock();
  const simulator = await startSimulator(connector.id, { today, clock: clock.farEnd, ...options });
  clock.watch(simulator.url);
  try {
    return await use({ ...simulator, clock });
  } finally {
    await simulator.close();
  }
}

/** How a promise failed. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
