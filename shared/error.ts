import { z } from 'zod';

/** Every code that the API can answer, and what it means. Closed: a new one is added here or not at all. */
export const errorCodes = {
  // The request
  bad_request: 'The request is not of the expected form; details say where.',
  unauthorized: 'No token, or one that is wrong or revoked.',
  not_found: 'There is no such thing.',
  forbidden_origin: 'The request came from a site that may not call this backend.',
  too_large: 'The request is larger than allowed.',
  too_many_requests: 'Too many attempts; wait and try again.',
  outdated: 'Somebody else saved first; load again and repeat the change.',
  internal: 'Something failed inside Rollcall; the log has the details.',
  // Pairing
  wrong_code: 'The pairing code is wrong, used or expired.',
  // The connection
  no_connection: 'No HRIS is connected.',
  connection_exists: 'There is a connection already; disconnect it first.',
  unknown_hris: 'The catalogue has no HRIS with this id.',
  hris_not_available: 'This HRIS cannot be connected in this way here.',
  other_company: 'The credentials belong to another company than the connection.',
  wrong_state: 'The connection is not in a state that allows this.',
  invalid_filter: 'The scoping filter cannot be used; details say where.',
  invalid_mapping: 'The attribute mapping cannot be used; details say where.',
  invalid_expression: 'An expression cannot be parsed; details give the position.',
  invalid_schedule: 'The cron expression or the time zone is not valid.',
  plan_needed: 'This change affects people, so it needs an approved plan.',
  // The HRIS
  invalid_credentials: 'The HRIS refuses the credentials.',
  consent_refused: 'Nobody agreed in the window of the HRIS.',
  missing_permission: 'The credentials lack a right; the hint names it.',
  unreachable: 'The HRIS cannot be reached.',
  refused_address: 'The address is not one of this HRIS.',
  rate_limited: 'The HRIS asks to slow down and did not recover in time.',
  hris_error: 'The HRIS failed to answer.',
  unexpected_answer: 'The HRIS answered in a form that cannot be read.',
  incomplete_read: 'The HRIS did not deliver everybody; nothing was changed.',
  empty_read: 'The HRIS delivered nobody; nothing was changed.',
  timed_out: 'The HRIS did not answer in time.',
  // Cycles and plans
  cycle_running: 'A cycle is running; wait for it or stop it.',
  cancelled: 'An admin stopped the cycle.',
  aborted: 'The backend stopped while the cycle ran; nothing was changed.',
  plan_outdated: 'HR data or settings changed since the plan was made; look at the new one.',
  plan_held: 'The plan passed a limit and waits for an admin.',
  person_not_found: 'The HRIS has no such person.',
  // The store
  store_unreadable: 'The store on disk cannot be read; it was left as it is.',
  store_locked: 'Another Rollcall uses this data folder.',
  store_write_failed: 'The data folder cannot be written; nothing was changed.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** The one form of every refusal. Never an echo of what was sent. */
export const apiError = z.object({
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  hint: z.string().optional(),
  details: z.unknown().optional(),
});
export type ApiError = z.infer<typeof apiError>;

/** A refusal on its way to a person: what is wrong and what to do. Holds no secrets and no personal data. */
export class RollcallError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly details: unknown;

  constructor(
    code: ErrorCode,
    message: string,
    more: { hint?: string | undefined; details?: unknown } = {},
  ) {
    super(message);
    this.name = 'RollcallError';
    this.code = code;
    this.hint = more.hint;
    this.details = more.details;
  }

  toJSON(): ApiError {
    const { code, message, hint, details } = this;
    return {
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(details === undefined ? {} : { details }),
    };
  }
}
