import type { Credentials } from '../connector.ts';
import type { Auth } from './auth.ts';

/**
 * Several ways to prove who asks, of which the admin chooses one.
 * @param field the credential field with the choice
 * @param ways by the value of that field; the first names the kind
 */
export function byChoice(field: string, ways: Readonly<Record<string, Auth>>): Auth {
  const [first, ...others] = Object.values(ways);
  if (!first) throw new Error('A choice needs at least one way.');
  const chosen = (credentials: Credentials): Auth => ways[credentials[field] ?? ''] ?? first;
  return {
    kind: first.kind,
    otherKinds: others.map(({ kind }) => kind),
    open: (credentials, exchange, vault) => chosen(credentials).open(credentials, exchange, vault),
    consent: (credentials) => chosen(credentials).consent?.(credentials),
  };
}
