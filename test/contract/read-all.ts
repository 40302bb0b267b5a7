import type { Employee } from '#shared/employee.ts';
import type { Connector } from '../../backend/connector-kit/connector.ts';
import type { Hris } from '../../backend/connector-kit/hris.ts';
import { openHris } from '../../backend/connector-kit/open-hris.ts';
import {
  startSimulator,
  type RunningSimulator,
  type StartOptions,
} from '../simulators/world/start.ts';

export const today = '2026-11-23';

/** A connector opened against its simulator, on a fixed day. */
export const open = (
  connector: Connector,
  simulator: RunningSimulator,
  credentials: Readonly<Record<string, string>> = simulator.credentials,
): Hris =>
  openHris(connector, credentials, {
    demoBaseUrl: simulator.url,
    now: () => new Date(`${today}T12:00:00Z`),
  });

/** Everybody, and in how many pages they came. */
export async function readAll(
  hris: Hris,
  { since, signal = new AbortController().signal }: { since?: string; signal?: AbortSignal } = {},
): Promise<{ employees: Employee[]; pages: number }> {
  const employees: Employee[] = [];
  let pages = 0;
  for await (const page of hris.read({ signal, ...(since && { since }) })) {
    employees.push(...page.employees);
    pages += 1;
  }
  return { employees, pages };
}

/** Runs with a fresh simulator, whose limits nobody has used yet, and closes it. */
export async function withSimulator<T>(
  connector: Connector,
  options: StartOptions,
  use: (simulator: RunningSimulator) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator(connector.id, { today, ...options });
  try {
    return await use(simulator);
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
