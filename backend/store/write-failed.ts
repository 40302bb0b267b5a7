import { RollcallError } from '#shared/error.ts';

const full = 'The disk is full: make room, then try again.';
const readOnly = 'Give Rollcall the right to write to its data folder, then try again.';

const hints: Record<string, string> = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
};

/** The code that the operating system gives an error, such as `ENOSPC`. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}

/** The refusal for a write that did not work. `name` is the file's name, without its folder. */
export function writeFailed(name: string, error: unknown): RollcallError {
  const code = codeOf(error);
  return new RollcallError(
    'store_write_failed',
    `${name} cannot be written (${code}); nothing was changed.`,
    { hint: hints[code] ?? 'Look after the disk with the data folder, then try again.' },
  );
}
