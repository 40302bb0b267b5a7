import type { Employee } from '#shared/employee.ts';
import { emailKey } from './email.ts';

/** Somebody who is in scope though not in this read, as the user store has them. */
type Known = { externalId?: string | undefined; email: string };

/**
 * Keeps the link to a manager only where the manager is in scope too, because nothing may be stored of
 * anybody else. The id decides; the address counts where the HRIS gives no id. Nobody manages themself,
 * and links are never followed, so a circle of managers is just data (F38).
 * @param others users in scope whom an incremental read did not bring
 */
export function resolveManagers(
  inScope: readonly Employee[],
  others: readonly Known[] = [],
): Employee[] {
  const emailById = new Map<string, string | undefined>();
  const emails = new Map<string, string>();
  const add = (id: string | undefined, email: string | undefined) => {
    if (id !== undefined) emailById.set(id, email);
    if (email !== undefined) emails.set(emailKey(email), email);
  };
  for (const { externalId, email } of others) add(externalId, email);
  for (const { id, workEmail } of inScope) add(id, workEmail);

  const addressOf = ({ id, managerId, managerEmail, workEmail }: Employee) => {
    if (managerId === id) return undefined;
    if (managerId !== undefined && emailById.has(managerId)) return emailById.get(managerId);
    const email = managerEmail === undefined ? undefined : emails.get(emailKey(managerEmail));
    return email === workEmail ? undefined : email;
  };
  return inScope.map((employee) => {
    const { managerId, managerEmail } = employee;
    if (managerId === undefined && managerEmail === undefined) return employee;
    const known = managerId !== undefined && managerId !== employee.id && emailById.has(managerId);
    return withManager(employee, known ? managerId : undefined, addressOf(employee));
  });
}

function withManager(
  employee: Employee,
  id: string | undefined,
  email: string | undefined,
): Employee {
  if (employee.managerId === id && employee.managerEmail === email) return employee;
  const copy = { ...employee };
  if (id === undefined) delete copy.managerId;
  if (email === undefined) delete copy.managerEmail;
  else copy.managerEmail = email;
  return copy;
}
