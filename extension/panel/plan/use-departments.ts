import { useCallback } from 'preact/hooks';
import type { PlanEntry } from '#shared/plan.ts';
import { api, call } from '../../api/client.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { departmentIn } from './plan-view.ts';

const page = '1000';

/** Finds the department of a person in a plan; users are asked for it only once somebody wants to see it. */
export function useDepartments(
  entries: readonly PlanEntry[],
  wanted: boolean,
): (entry: PlanEntry) => string | undefined {
  const missing = entries.some((entry) => entry.userId && departmentIn(entry) === undefined);
  const { value } = useLoaded(
    async () => (wanted && missing ? departmentsOfUsers() : undefined),
    [wanted && missing],
  );
  return useCallback((entry) => departmentIn(entry) ?? value?.get(entry.userId ?? ''), [value]);
}

async function departmentsOfUsers(): Promise<Map<string, string | undefined>> {
  const departments = new Map<string, string | undefined>();
  let cursor: string | undefined;
  do {
    const query = { limit: page, ...(cursor !== undefined && { cursor }) };
    const answer = await call(api.users.$get({ query }));
    for (const { id, department } of answer.users) departments.set(id, department);
    cursor = answer.cursor;
  } while (cursor !== undefined);
  return departments;
}
