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

  return inScope.map((employee) => {
    const { managerId, managerEmail, ...rest } = employee;
    if (managerId === undefined && managerEmail === undefined) return employee;
    if (managerId === employee.id) return rest;
    if (managerId !== undefined && emailById.has(managerId))
      return { ...rest, managerId, ...withEmail(emailById.get(managerId)) };
    const email = managerEmail === undefined ? undefined : emails.get(emailKey(managerEmail));
    return email === employee.workEmail ? rest : { ...rest, ...withEmail(email) };
  });
}

const withEmail = (managerEmail: string | undefined) =>
  managerEmail === undefined ? {} : { managerEmail };
