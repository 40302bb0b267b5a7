import type { Person } from '../world/person.ts';
import { guid, numericId } from '../world/vendor-ids.ts';

export type UnitKind = 'department' | 'team' | 'office' | 'subcompany' | 'costCenter';

/** The number of an employee, the same in both versions of the API. */
export const personioId = ({ number }: Person): number => 1_132_000 + number;

/** The number of a department, team, office, legal entity or cost centre with this name. */
export const unitId = (kind: UnitKind, name: string): number => numericId(`${kind} ${name}`);

/** The id of somebody's one employment (v2). */
export const employmentId = ({ key }: Person): string => guid(`employment ${key}`);
