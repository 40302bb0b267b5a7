import type { Connection } from '#shared/connection.ts';
import type { Plan } from '#shared/plan.ts';
import type { Status } from '#shared/status.ts';

/** Why an admin is needed, most urgent first; undefined when all is well. */
export function attentionOf(
  connection: Connection | undefined,
  held: Plan | undefined,
): Status['attention'] {
  if (connection?.state === 'needs-reauthorization' && connection.problem)
    return { code: connection.problem.code, message: connection.problem.message };
  if (held)
    return {
      code: 'plan_held',
      message: held.verdict.reasons[0]?.message ?? 'A plan waits for your decision.',
      planId: held.id,
    };
  if (connection?.problem)
    return { code: connection.problem.code, message: connection.problem.message };
  if (connection?.state === 'mapping')
    return { code: 'mapping', message: 'Employees are read. Map the attributes to start.' };
  return undefined;
}
