import type { People } from '#shared/cycle.ts';
import type { Employee } from '#shared/employee.ts';
import type { Reason } from '#shared/plan.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { createFieldCounter, type FieldCounter } from './count-fields.ts';
import { compileFilter } from './scope.ts';

/** Who came through the filter. Of the others nothing is left but, for those who are users, the reason. */
export type ScopedRead = {
  inScope: Employee[];
  outOfScope: Map<string, Reason>;
  people: People;
  /** How well each attribute is filled, among all who were read. */
  fields: FieldCounter;
};

/**
 * Reads people page by page and keeps those in scope; the rest of a page is dropped before the next
 * one arrives, so memory stays flat against people out of scope.
 * @param pages as the HRIS delivers them; throws when the read is incomplete
 * @param options.isUser whether an employee id belongs to a user of this connection
 */
export async function readScope(
  pages: AsyncIterable<{
    employees: readonly Employee[];
    total?: number;
    unread?: readonly string[];
  }>,
  options: {
    filter: ScopingFilter;
    today: string;
    fingerprint: (id: string) => string;
    isUser: (externalId: string) => boolean;
    onPage?: (people: People) => void;
  },
): Promise<ScopedRead> {
  const decide = compileFilter(options.filter, options);
  const inScope: Employee[] = [];
  const outOfScope = new Map<string, Reason>();
  const fields = createFieldCounter();
  let people: People = { read: 0, inScope: 0, pages: 0 };

  for await (const page of pages) {
    fields.add(page);
    for (const employee of page.employees) {
      const decision = decide(employee);
      if (decision.inScope) inScope.push(employee);
      else if (options.isUser(employee.id)) outOfScope.set(employee.id, decision.reason);
    }
    people = {
      read: people.read + page.employees.length,
      inScope: inScope.length,
      pages: people.pages + 1,
      ...(page.total === undefined ? {} : { total: page.total }),
    };
    options.onPage?.(people);
  }
  return { inScope, outOfScope, people, fields };
}
