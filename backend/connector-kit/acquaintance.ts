import { isDeepStrictEqual } from 'node:util';
import type { Employee } from '#shared/employee.ts';
import { incompleteRead } from './incomplete.ts';

/**
 * Remembers by id who came in a read. When a list shifts while it is read, people at the edge of a page come
 * again on the next one; they are left out if they are the same. Anybody else who comes twice is a sign that
 * others never came.
 */
export function createAcquaintance(name: string) {
  const ids = new Set<string>();
  let before = new Map<string, Employee>();
  return {
    get count() {
      return ids.size;
    },
    /** Those of a page who did not come before. @throws incomplete_read */
    newOnes(page: readonly Employee[]): Employee[] {
      const here = new Map<string, Employee>();
      const fresh = page.filter((employee) => {
        const { id } = employee;
        if (ids.has(id)) {
          if (isDeepStrictEqual(here.get(id) ?? before.get(id), employee)) return false;
          throw incompleteRead(`${name} sent the same person twice.`);
        }
        ids.add(id);
        here.set(id, employee);
        return true;
      });
      before = here;
      return fresh;
    },
  };
}
