import type { Context } from 'hono';

/** The media type of what was sent, without parameters. */
export const mediaTypeOf = (c: Context): string =>
  (c.req.header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();

/** What was sent, when it is a JSON object; otherwise undefined. */
export async function objectOf(c: Context): Promise<Record<string, unknown> | undefined> {
  try {
    const body: unknown = JSON.parse(await c.req.text());
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The same, when it was also sent as JSON. */
export const jsonSent = async (c: Context): Promise<Record<string, unknown> | undefined> =>
  mediaTypeOf(c) === 'application/json' ? objectOf(c) : undefined;

/** The form that was sent; undefined when it was sent as anything else. */
export const formSent = async (c: Context): Promise<URLSearchParams | undefined> =>
  mediaTypeOf(c) === 'application/x-www-form-urlencoded'
    ? new URLSearchParams(await c.req.text())
    : undefined;
