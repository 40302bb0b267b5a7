import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { RollcallError } from '#shared/error.ts';

/** Virtual machines of a large cloud reach their platform at this public-looking address. */
const platform = new Set(['168.63.129.16']);

/** Whether an IP address belongs to the public Internet: not private, local, mapped, translated or reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || platform.has(address)) return false;
  return ipaddr.parse(address).range() === 'unicast';
}

/** Whether a host fits a pattern such as `api.personio.de` or `*.workday.com`. */
const fits = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.')
    ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1
    : host === pattern;

/**
 * The address that a connector may call.
 * @param demoOrigin set in the demo only: every call goes there instead, with the same path and query
 * @throws refused_address
 */
export function allowedAddress(
  address: string,
  hosts: readonly string[],
  demoOrigin: string | undefined,
): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && demoOrigin) return new URL(url.pathname + url.search, demoOrigin);
  const allowed =
    url?.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    hosts.some((pattern) => fits(url.hostname, pattern));
  if (!allowed)
    throw new RollcallError('refused_address', 'The address is not one of this HRIS.', {
      hint: `Only https addresses of ${hosts.join(', ')} are called. Check what you entered.`,
    });
  return url;
}

type Found = (error: Error | null, found: LookupAddress[] | string, family?: number) => void;

/** Looks up a host for a socket and fails unless every address is public, so what was checked is what is called. */
export function publicLookup(host: string, options: LookupOptions, found: Found): void {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return found(error ?? new Error('No address.'), []);
    if (!addresses.every(({ address }) => isPublicAddress(address)))
      return found(privateAddress(), []);
    return options.all ? found(null, addresses) : found(null, first.address, first.family);
  });
}

const privateAddress = (): RollcallError =>
  new RollcallError(
    'refused_address',
    'The HRIS resolves to an address inside a private network.',
    {
      hint: 'Check what you entered, and whether your DNS server answers for this HRIS itself.',
    },
  );
