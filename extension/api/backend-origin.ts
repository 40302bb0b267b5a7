/** Where `npm start` and a default installation listen. */
export const defaultBackend = 'http://127.0.0.1:8787';

/** Reads what an admin typed as the address of the backend: its origin, or what is wrong with it. */
export function parseBackend(
  typed: string,
): { origin: string } | { mistake: 'noAddress' | 'needsHttps' } {
  const text = typed.trim();
  const address = text.includes('://') ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return { mistake: 'noAddress' };
  const { protocol, hostname, origin } = new URL(address);
  if (protocol === 'https:') return { origin };
  if (protocol === 'http:') return isLocal(hostname) ? { origin } : { mistake: 'needsHttps' };
  return { mistake: 'noAddress' };
}

/** On this machine a token does not cross a network, so it needs no encryption. */
const isLocal = (hostname: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
