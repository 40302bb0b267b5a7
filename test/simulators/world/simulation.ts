import { realClock, type Clock } from './clock.ts';
import { FaultSchedule } from './faults/schedule.ts';
import type { Simulator } from './simulator.ts';
import { World } from './world.ts';

export type LoggedRequest = {
  method: string;
  path: string;
  /** When it arrived, ISO 8601. */
  at: string;
  status: number;
  milliseconds: number;
  /** How many seconds the answer asks to wait. */
  retryAfter?: number;
};

/** One simulator while it runs: its company, its mood and what it was asked. */
export type Simulation = {
  simulator: Simulator;
  world: World;
  faults: FaultSchedule;
  /** Milliseconds before each answer. */
  latency: number;
  /** Requests a second before the vendor throttles, instead of its own limits; 0 is no limit. */
  rate: number | undefined;
  clock: Clock;
  requests: LoggedRequest[];
};

type Company = { people: number; today: string; now(): Date; clock?: Clock };

/** A fresh simulation; `now` is injected so that tests are the same on every day. */
export function createSimulation(
  simulator: Simulator,
  { clock = realClock, ...company }: Company,
): Simulation {
  const { idOf, withheld = [] } = simulator;
  return {
    simulator,
    world: new World({ ...company, idOf, withheld }),
    faults: new FaultSchedule(),
    latency: 0,
    rate: undefined,
    clock,
    requests: [],
  };
}
