import type { ErrorCode } from '#shared/error.ts';

const statuses = {
  400: ['bad_request'],
  401: ['unauthorized', 'wrong_code'],
  403: ['forbidden_origin'],
  404: ['not_found', 'no_connection', 'unknown_hris', 'person_not_found'],
  409: [
    'connection_exists',
    'other_company',
    'wrong_state',
    'plan_needed',
    'cycle_running',
    'cancelled',
    'aborted',
    'plan_outdated',
    'plan_held',
    'hris_not_available',
  ],
  412: ['outdated'],
  413: ['too_large'],
  422: [
    'invalid_filter',
    'invalid_mapping',
    'invalid_expression',
    'invalid_schedule',
    'invalid_credentials',
    'consent_refused',
    'missing_permission',
    'unreachable',
    'refused_address',
    'rate_limited',
    'hris_error',
    'unexpected_answer',
    'incomplete_read',
    'empty_read',
    'timed_out',
  ],
  429: ['too_many_requests'],
  500: ['internal', 'store_unreadable', 'store_locked'],
  507: ['store_write_failed'],
} as const satisfies Record<number, readonly ErrorCode[]>;

export type ErrorStatus = keyof typeof statuses;

const byCode = new Map<ErrorCode, ErrorStatus>(
  Object.entries(statuses).flatMap(([status, codes]) =>
    codes.map((code) => [code, Number(status) as ErrorStatus] as const),
  ),
);

/** The HTTP status of a code. 422 also when the HRIS is at fault: the request was fine, what it asks for was not. */
export const statusOf = (code: ErrorCode): ErrorStatus => byCode.get(code) ?? 500;
