import type { Connection } from '#shared/connection.ts';
import { RollcallError } from '#shared/error.ts';
import type { User } from '#shared/user.ts';
import type { Authorized } from './authorize.ts';

/** How many known people are looked for to tell whether credentials are of the same company. */
const PROBE = 3;

/**
 * Refuses what opens another company than the connection's: told by the company's name where the HRIS tells it,
 * else by people whom the connection knows.
 * @throws other_company
 */
export async function requireSameCompany(
  connection: Connection,
  { hris, company }: Pick<Authorized, 'hris' | 'company'>,
  users: readonly User[],
): Promise<void> {
  if (connection.company !== undefined && company !== undefined) {
    if (connection.company !== company) throw otherCompany();
    return;
  }
  const known = users
    .filter(({ owner, active }) => owner === connection.id && active)
    .flatMap(({ externalId }) => externalId ?? []);
  for (const id of known.slice(0, PROBE))
    if (await hris.findOne(id, AbortSignal.timeout(60_000))) return;
  if (known.length > 0) throw otherCompany();
}

/** What was entered belongs to somebody else. */
export const otherCompany = () =>
  new RollcallError('other_company', 'These credentials belong to another company.', {
    hint: 'Use credentials of the company that is connected, or disconnect first.',
  });
