import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { Employee } from '#shared/employee.ts';
import { noCounts, type Plan, type PlanEntry, type Reason } from '#shared/plan.ts';
import type { Settings } from '#shared/settings.ts';
import type { User } from '#shared/user.ts';
import { compileMapping } from './map.ts';
import { matchPeople } from './match.ts';
import { planLeaver } from './plan-leaver.ts';
import { planPerson } from './plan-person.ts';

/** One read of the HRIS against the users as they are. */
export type PlanInput = {
  connectionId: string;
  /** In scope, with managers resolved. */
  people: readonly Employee[];
  /** People in the HRIS but out of scope who own a user, and why they are out. */
  outOfScope: ReadonlyMap<string, Reason>;
  users: readonly User[];
  mapping: AttributeMapping;
  settings: Settings;
  /** `full`: everybody was read, so who is missing left. `incremental`: absence says nothing (F14). */
  mode: 'full' | 'incremental';
  today: string;
};

export type MadePlan = Pick<Plan, 'counts' | 'entries'>;

/**
 * What one cycle would do: for each person create, update, reactivate or skip; for each user of this
 * connection who is no longer in scope deactivate or remove. Users of nobody or of another connection
 * are never touched (F11, F13). Entries come in the order of the HRIS's ids, whatever order was read.
 */
export function makePlan(input: PlanInput): MadePlan {
  const map = compileMapping(input.mapping, { today: input.today, ...input.settings.tenant });
  const matched = matchPeople(input, map);
  const kept = new Set(matched.flatMap(({ user }) => user ?? []));
  const leavers = input.users.filter(
    (user) => user.owner === input.connectionId && !kept.has(user),
  );

  const counts = noCounts();
  const entries: PlanEntry[] = [];
  const add = (entry: PlanEntry | undefined) => {
    if (!entry) return false;
    counts[entry.action] += 1;
    entries.push(entry);
    return true;
  };
  for (const match of matched) if (!add(planPerson(match))) counts.unchanged += 1;
  for (const user of leavers) add(planLeaver(user, input));
  return { counts, entries: entries.sort(byExternalId) };
}

const byExternalId = (one: PlanEntry, other: PlanEntry) =>
  compare(one.externalId, other.externalId) || compare(one.userId, other.userId);
const compare = (one = '', other = '') => Number(one > other) - Number(one < other);

/** The plan as text for hashing: what is done to whom and why, and nothing that changes by itself. */
export const canonicalPlan = ({ entries }: Pick<MadePlan, 'entries'>): string =>
  JSON.stringify(
    entries.map(({ action, externalId, userId, changes, reasons }) => [
      action,
      externalId,
      userId,
      changes.map(({ attribute, from, to }) => [attribute, from, to]),
      reasons.map(({ code }) => code),
    ]),
  );
