import { RollcallError, type ErrorCode } from '#shared/error.ts';
import type { Connector, Refusal } from './connector.ts';
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

const again = 'Nothing was changed; the next cycle tries again.';

type Words = { message: string; hint: string };
type Vendor = Pick<Connector, 'name' | 'credentials' | 'rights'>;

/** What a code means at this vendor, made of what the connector says about credentials and rights. */
const standard: Partial<Record<ErrorCode, (vendor: Vendor) => Words>> = {
  invalid_credentials({ name, credentials }) {
    const secrets = credentials.filter(({ secret, fromConsent }) => secret && !fromConsent);
    const labels = secrets.map(({ label }) => label).join(', ');
    return {
      message: `${name} refuses the credentials.`,
      hint: `Check each value, above all: ${labels}. ${secrets[0]?.help ?? ''}`.trim(),
    };
  },
  missing_permission({ name, rights }) {
    const needed = rights.filter(({ optional }) => !optional);
    const where = needed.find((right) => right.where)?.where;
    return {
      message: `The credentials lack a right in ${name}: ${needed.map((one) => one.name).join('; ')}.`,
      hint: where ? `Grant it in ${name}: ${where}.` : 'Compare with the list of rights needed.',
    };
  },
  rate_limited: ({ name }) => ({
    message: `${name} asks to slow down and did not recover in time.`,
    hint: again,
  }),
  person_not_found: ({ name }) => ({
    message: `${name} has no such person.`,
    hint: 'They may have left, or the credentials may not see them.',
  }),
};

/** What statuses mean where the connector says nothing more exact. */
const byStatus: Record<number, ErrorCode> = {
  401: 'invalid_credentials',
  403: 'missing_permission',
  429: 'rate_limited',
};

/** The error for an answer that is no success. */
export function refusalError(
  vendor: Vendor,
  refusal: Refusal | undefined,
  status: number,
): RollcallError {
  const { name } = vendor;
  const code = refusal?.code ?? byStatus[status];
  const words = code && { ...standard[code]?.(vendor), ...refusal };
  if (words?.message) return new RollcallError(code!, words.message, { hint: words.hint });
  if (status >= 300 && status < 400)
    return new RollcallError('refused_address', `${name} sends the call on to another address.`, {
      hint: 'Check the company name or address that you entered; redirects are not followed.',
    });
  return new RollcallError('hris_error', `${name} failed to answer (status ${status}).`, {
    hint: status >= 500 ? again : 'Check the values you entered; if they are right, report this.',
  });
}
