import { RollcallError, type ErrorCode } from '#shared/error.ts';
import type { Refusal } from './connector.ts';
import type { RawAnswer } from './transport.ts';

/** Errors are short and come first; what people are called further down must not look like one. */
const searched = 10_000;

const occurs = (contains: string | RegExp, text: string): boolean =>
  typeof contains === 'string' ? text.includes(contains) : contains.test(text);

/** The first rule of the connector that fits an answer. */
export function findRefusal(refusals: readonly Refusal[], answer: RawAnswer): Refusal | undefined {
  const refused = answer.status >= 400;
  return refusals.find(({ status, contains }) => {
    if (status === undefined ? !refused : status !== answer.status) return false;
    if (contains === undefined) return true;
    return (
      occurs(contains, answer.text.slice(0, searched)) ||
      (refused && [...answer.headers.values()].some((value) => occurs(contains, value)))
    );
  });
}

/** Whether an answer says something that repeating the call will not change. */
export function isLasting(refusals: readonly Refusal[], answer: RawAnswer): boolean {
  const refusal = findRefusal(refusals, answer);
  return refusal !== undefined && refusal.code !== 'rate_limited';
}

const again = 'Nothing was changed; the next cycle tries again.';

/** What statuses mean where the connector says nothing more exact. */
const byStatus: Record<number, { code: ErrorCode; says: string; hint: string }> = {
  401: {
    code: 'invalid_credentials',
    says: 'refuses the credentials',
    hint: 'Check each value for typing mistakes; if they are right, make new credentials.',
  },
  403: {
    code: 'missing_permission',
    says: 'does not let these credentials read people',
    hint: 'Compare the rights of the credentials with the list of rights needed.',
  },
  429: { code: 'rate_limited', says: 'asks to slow down and did not recover in time', hint: again },
};

/** The error for an answer that is no success. */
export function refusalError(
  name: string,
  refusal: Refusal | undefined,
  status: number,
): RollcallError {
  if (refusal) return new RollcallError(refusal.code, refusal.message, { hint: refusal.hint });
  const known = byStatus[status];
  if (known) return new RollcallError(known.code, `${name} ${known.says}.`, { hint: known.hint });
  if (status >= 300 && status < 400)
    return new RollcallError('refused_address', `${name} sends the call on to another address.`, {
      hint: 'Check the company name or address that you entered; redirects are not followed.',
    });
  return new RollcallError('hris_error', `${name} failed to answer (status ${status}).`, {
    hint: status >= 500 ? again : 'Check the values you entered; if they are right, report this.',
  });
}
