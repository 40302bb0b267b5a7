import type { ErrorCode } from '#shared/error.ts';

/** Codes that arise in the browser, beside those of the backend. */
type OwnCode = 'not_paired' | 'backend_unreachable' | 'backend_unknown';

/** The backend, or the HRIS through it, said no: what is wrong and what to do. */
export class Refused extends Error {
  readonly code: ErrorCode | OwnCode;
  readonly hint: string | undefined;
  readonly details: unknown;

  constructor(
    code: ErrorCode | OwnCode,
    message: string,
    more: { hint?: string | undefined; details?: unknown } = {},
  ) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.hint = more.hint;
    this.details = more.details;
  }
}

/** What was thrown, as a refusal; a fault of the panel itself is thrown on. */
export function asRefused(thrown: unknown): Refused {
  if (thrown instanceof Refused) return thrown;
  throw thrown;
}
