import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import { whyStopped } from '../connector-kit/stopped.ts';

/** What the SDK knows of an answer that is not of the documented form: where, among what it must not tell. */
const misfit = z.object({
  cause: z.object({ issues: z.array(z.object({ path: z.array(z.any()) })) }),
});

/**
 * An error of the SDK without what it carries along: bodies, people, the request with its key.
 * @returns the RollcallError that our transport threw, who stopped the call, or unexpected_answer with a path
 */
export function plainError(error: unknown, signal: AbortSignal): unknown {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof RollcallError) return whyStopped(at, signal);
  if (signal.aborted) return whyStopped(error, signal);
  const [issue] = misfit.safeParse(error).data?.cause.issues ?? [];
  // The SDK wraps the body into an object of its own.
  const path = issue?.path.slice(1).join('.') || 'the whole answer';
  return new RollcallError(
    'unexpected_answer',
    `Kombo sent an answer that cannot be read at ${path}.`,
    { hint: 'Kombo may have changed. Nothing was changed here.', details: { path } },
  );
}
