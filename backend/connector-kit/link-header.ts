/**
 * The address that the `Link` header of an answer (RFC 8288) names for a relation such as `next`.
 * @returns undefined when there is none
 */
export function linkTo(headers: Headers | undefined, relation: string): string | undefined {
  for (const [, address, parameters = ''] of (headers?.get('link') ?? '').matchAll(
    /<([^>]*)>([^<]*)/g,
  )) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters) ?? [];
    if ((quoted ?? bare)?.split(/\s+/).includes(relation)) return address;
  }
  return undefined;
}
