import { day } from './clean-employee.ts';

/**
 * From when until when somebody is employed, by all of their contracts: from the first day of the earliest to
 * the last day of the latest, which is missing while one of them is open.
 */
export function spanOf(contracts: readonly { starts: unknown; ends: unknown }[]): {
  startDate: string | undefined;
  terminationDate: string | undefined;
} {
  const starts = contracts.flatMap((one) => day(one.starts) ?? []);
  const ends = contracts.flatMap((one) => day(one.ends) ?? []);
  const open = ends.length < contracts.length;
  return { startDate: starts.sort()[0], terminationDate: open ? undefined : ends.sort().at(-1) };
}
