import { pino, type DestinationStream, type Logger } from 'pino';
import { RollcallError } from '#shared/error.ts';

/** Where in our code it failed. The message of an unknown error is left out: it may hold personal data. */
function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof RollcallError) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    at: frames.slice(0, 8).map((f) => f.trim()),
  };
}

/** The log by allow-list: what happened and to what, never bodies, query strings, names or addresses. */
export const createLog = (destination?: DestinationStream): Logger =>
  pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      level: process.env.LOG_LEVEL ?? 'info',
    },
    // stdout is for people (four lines); a file or a collector reads stderr.
    destination ?? pino.destination(2),
  );
