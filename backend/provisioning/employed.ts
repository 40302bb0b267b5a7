import type { Employee } from '#shared/employee.ts';
import type { Clause } from '#shared/scoping-filter.ts';
import { clauseAttributes } from './clause-attributes.ts';

/** Not (any more) employed people stay in an HRIS for years; they are in scope only when asked for. */
export const isEmployed = ({ employmentStatus }: Employee): boolean =>
  employmentStatus !== 'inactive';

/** Whether a group of conditions asks for the employment status itself. */
export const asksForStatus = (clauses: readonly Clause[]): boolean =>
  clauses.some((clause) => clauseAttributes(clause).includes('employmentStatus'));
