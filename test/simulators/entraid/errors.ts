import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusal } from '../world/json.ts';
import { guid } from '../world/vendor-ids.ts';

/** Microsoft Graph's error body. */
export function graphError(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const requestId = guid(`${c.req.method} ${c.req.path} ${code}`);
  const innerError = {
    date: '2026-01-05T10:00:00',
    'request-id': requestId,
    'client-request-id': requestId,
  };
  return c.json({ error: { code, message, innerError } }, status, headers);
}

/** 400 for a query that Graph does not support; to be thrown. */
export const unsupported = (c: Context, message: string) =>
  refusal(graphError(c, 400, 'Request_UnsupportedQuery', message));

/** 400 for a query that makes no sense; to be thrown. */
export const badRequest = (c: Context, message: string) =>
  refusal(graphError(c, 400, 'Request_BadRequest', message));
