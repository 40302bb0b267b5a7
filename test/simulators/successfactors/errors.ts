import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusal } from '../world/json.ts';

/** The error body of the OData API. */
export const odataError = (
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  value: string,
): Response => c.json({ error: { code, message: { lang: 'en-US', value } } }, status);

/** 400 for a query that makes no sense; to be thrown. */
export const badQuery = (c: Context, code: string, value: string) =>
  refusal(odataError(c, 400, code, value));

/** 400 for names that an entity does not have; to be thrown. */
export const noProperty = (c: Context, entity: string, path: string) =>
  badQuery(
    c,
    'COE_PROPERTY_NOT_FOUND',
    `[COE0021]Invalid property names: ${entity}/${path}. Please check the property name and whether it is enabled.`,
  );
