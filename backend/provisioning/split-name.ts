import type { Employee } from '#shared/employee.ts';

/**
 * First and last name from the display name of a person who has neither, where nobody could read it
 * otherwise: “Anna Schmidt”, “van der Berg, Anna Maria”.
 */
export function withSplitName(employee: Employee): Employee {
  const { firstName, lastName, displayName } = employee;
  if (firstName || lastName || !displayName) return employee;
  const names = split(displayName.trim());
  return names ? { ...employee, ...names } : employee;
}

function split(name: string): { firstName: string; lastName: string } | undefined {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  if (first !== undefined)
    return last && first && more.length === 0 ? { firstName: first, lastName: last } : undefined;
  const words = name.split(/\s+/);
  return words.length === 2 ? { firstName: words[0]!, lastName: words[1]! } : undefined;
}
