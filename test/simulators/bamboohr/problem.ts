import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** BambooHR's newer error form, RFC 7807. */
export const problem = (
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  fields: readonly unknown[] = [],
): Response =>
  c.body(
    JSON.stringify({
      type: `https://documentation.bamboohr.com/problems/${code.toLowerCase()}`,
      title: code,
      status,
      detail,
      instance: c.req.path,
      code,
      fields,
    }),
    status,
    { 'Content-Type': 'application/problem+json' },
  );
