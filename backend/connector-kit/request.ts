import { allowedAddress } from './allowed-address.ts';
import type { HrisRequest } from './connector.ts';
import { soapEnvelope } from './soap.ts';
import type { Call } from './transport.ts';

/** The address of a request with its query; lists repeat their key, undefined leaves it out. */
function addressOf({ url, query }: HrisRequest, baseUrl: string): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) parameters.append(key, String(one));
  const address = /^https?:/.test(url) ? url : baseUrl + url;
  if (parameters.size === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${parameters}`;
}

function bodyOf({ json, form, soap }: HrisRequest): { type: string; text: string } | undefined {
  if (json !== undefined) return { type: 'application/json', text: JSON.stringify(json) };
  if (form)
    return { type: 'application/x-www-form-urlencoded', text: String(new URLSearchParams(form)) };
  if (soap) return { type: 'text/xml; charset=UTF-8', text: soapEnvelope(soap) };
  return undefined;
}

/**
 * Turns a request into the call that goes out.
 * @throws refused_address
 */
export function toCall(
  request: HrisRequest,
  options: {
    baseUrl: string;
    hosts: readonly string[];
    headers?: Readonly<Record<string, string>>;
    demoOrigin: string | undefined;
  },
): Call {
  const body = bodyOf(request);
  const { action } = request.soap ?? {};
  return {
    method: request.method ?? (body ? 'POST' : 'GET'),
    url: allowedAddress(addressOf(request, options.baseUrl), options.hosts, options.demoOrigin),
    headers: {
      ...(!request.soap && { accept: 'application/json' }),
      ...options.headers,
      ...(body && { 'content-type': body.type }),
      ...(action !== undefined && { soapaction: action }),
      ...request.headers,
    },
    body: body?.text,
  };
}
