import { RollcallError } from '#shared/error.ts';

/** Any failure as one that may be shown; the original stays with the caller, who logs it. */
export function asRollcallError(error: unknown): RollcallError {
  if (error instanceof RollcallError) return error;
  return new RollcallError('internal', 'Something failed inside Rollcall; nothing was changed.', {
    hint: 'Try again. If it stays, look at the backend’s log.',
  });
}
