import type { Employee } from '#shared/employee.ts';
import { day } from './clean-employee.ts';

/**
 * The status of an employment on a day, for vendors that tell it by dates and flags. The last day is still
 * a working day.
 * @param today `YYYY-MM-DD` in the company's calendar
 * @param facts.left the vendor says that they have left, whatever the dates say
 * @param facts.leave on long leave, still employed
 */
export function statusOn(
  today: string,
  facts: { starts?: unknown; ends?: unknown; left?: boolean; leave?: boolean },
): Employee['employmentStatus'] {
  if (facts.left || (day(facts.ends) ?? today) < today) return 'inactive';
  if ((day(facts.starts) ?? today) > today) return 'pending';
  return facts.leave ? 'leave' : 'active';
}
