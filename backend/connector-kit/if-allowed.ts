import { RollcallError } from '#shared/error.ts';

/** What a call brings, or nothing where the optional right to it is missing. @throws whatever else goes wrong */
export const ifAllowed = <T>(call: Promise<T>): Promise<T | undefined> =>
  call.catch((error: unknown) => {
    if (error instanceof RollcallError && error.code === 'missing_permission') return undefined;
    throw error;
  });
