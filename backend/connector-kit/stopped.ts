import { RollcallError } from '#shared/error.ts';

/** What a reader hears when a call fails: after an abort, who or what stopped it; otherwise the failure. */
export function whyStopped(error: unknown, signal: AbortSignal): unknown {
  const reason: unknown = signal.reason;
  if (!signal.aborted) return error;
  if (reason instanceof RollcallError) return reason;
  if (reason instanceof Error && reason.name === 'TimeoutError')
    return new RollcallError('timed_out', 'The HRIS did not answer in time.', {
      hint: 'Try again; if it stays, look at the status page of the HRIS.',
    });
  return new RollcallError('cancelled', 'Reading from the HRIS was stopped.');
}
