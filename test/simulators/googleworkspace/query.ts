import type { Context } from 'hono';
import { cursorAt, offsetOf } from '../world/cursor.ts';
import { domain } from '../world/brennholt.ts';
import { refusal, wholeNumber } from '../world/json.ts';
import { hexId } from '../world/vendor-ids.ts';
import { fail } from './errors.ts';
import { credentials } from './token.ts';

const bad = (c: Context, message: string) => refusal(fail(c, 400, 'badRequest', message));
export const isCustomer = (name: string | undefined): boolean =>
  name === 'my_customer' || name === credentials.customer;

/** Throws unless the list is asked for a customer or a domain that is there. */
export function checkWhose(c: Context): void {
  const { customer, domain: asked } = c.req.query();
  if (customer === undefined && asked === undefined) throw bad(c, 'Bad Request');
  if (customer !== undefined && !isCustomer(customer)) throw bad(c, 'Invalid Input: customer');
  if (asked !== undefined && asked !== domain)
    throw refusal(fail(c, 404, 'notFound', 'Domain not found.'));
}

/** A page token only goes with the parameters of the page before. */
export function tokenAt(c: Context, offset: number): string {
  const { pageToken: _, ...others } = c.req.query();
  return `${cursorAt(offset)}.${hexId(JSON.stringify(others)).slice(0, 8)}`;
}

/** `maxResults`, 500 at most, and the place that `pageToken` holds. */
export function placeOf(c: Context): { offset: number; limit: number } {
  const limit = wholeNumber(c.req.query('maxResults') ?? '100', 1, 500);
  if (limit === undefined) throw bad(c, 'Invalid value for maxResults');
  const { pageToken } = c.req.query();
  if (pageToken === undefined) return { offset: 0, limit };
  const offset = offsetOf(pageToken.split('.')[0]!);
  if (offset === undefined || tokenAt(c, offset) !== pageToken) throw bad(c, 'Invalid Input');
  return { offset, limit };
}

/** The parts of a user that `fields` asks for; those of `basic` have no custom fields. */
export function partsOf(c: Context, list: boolean): (user: Record<string, unknown>) => unknown {
  const { fields, projection = 'basic' } = c.req.query();
  if (!/^(basic|full)$/.test(projection)) throw bad(c, 'Invalid value for projection');
  const mask = list && fields !== undefined ? /users\(([\w,]+)\)/.exec(fields)?.[1] : fields;
  if (fields !== undefined && !/^[\w,]+$/.test(mask ?? ''))
    throw refusal(fail(c, 400, 'invalidParameter', 'Invalid field selection'));
  const wanted = mask?.split(',');
  return (user) =>
    Object.fromEntries(
      Object.entries(user).filter(
        ([name]) =>
          (wanted?.includes(name) ?? true) && (projection === 'full' || name !== 'customSchemas'),
      ),
    );
}
