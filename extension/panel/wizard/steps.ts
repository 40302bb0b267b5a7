import type { Connection } from '#shared/connection.ts';

export const steps = ['permissions', 'authorize', 'employees', 'finish'] as const;
export type Step = (typeof steps)[number];

/** Where a step of an HRIS is. */
export const stepHref = (hris: string, step: Step): string =>
  `#/connect/${encodeURIComponent(hris)}/${step}`;

/** The step to show: the one asked for, or the one that has to come before it. */
export function reachableStep(asked: string | undefined, connection: Connection | null): Step {
  const step = steps.find((known) => known === asked) ?? 'permissions';
  if (step === 'permissions' || step === 'authorize') return step;
  if (!connection) return 'authorize';
  return step === 'finish' && !(connection.draft.filter ?? connection.filter) ? 'employees' : step;
}

/** Whether this HRIS can be set up now: nothing else is connected, and it does not run or read yet. */
export const canSetUp = (id: string, connection: Connection | null): boolean =>
  !connection ||
  (connection.hris === id &&
    connection.activatedAt === undefined &&
    connection.state !== 'initial-sync');
