import { afterEach } from 'vitest';
import {
  startSimulator,
  type RunningSimulator,
  type StartOptions,
} from '../../simulators/world/start.ts';

export const today = '2026-11-24';

const running: RunningSimulator[] = [];

/** Starts a simulator that ends with the test. */
export async function start(id: string, options: StartOptions = {}): Promise<RunningSimulator> {
  const simulator = await startSimulator(id, { today, ...options });
  running.push(simulator);
  return simulator;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});
