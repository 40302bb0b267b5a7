import { answerFaults } from './answer-faults.ts';
import type { Fault } from './fault.ts';
import { pageFaults } from './page-faults.ts';
import { recordFaults } from './record-faults.ts';

/** Every fault by name. Each says in `about` what it does and which failure modes it provokes. */
export const faults: Readonly<Record<string, Fault>> = {
  ...pageFaults,
  ...recordFaults,
  ...answerFaults,
};

/** The fault with this name; an error that lists all names when there is none. */
export function faultNamed(name: string): Fault {
  const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
  if (fault) return fault;
  throw new Error(`There is no fault named ${name}. There are: ${Object.keys(faults).join(', ')}.`);
}
