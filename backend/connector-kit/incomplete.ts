import { RollcallError } from '#shared/error.ts';

/** The error of a read that did not bring everybody. @param why a sentence */
export const incompleteRead = (why: string): RollcallError =>
  new RollcallError('incomplete_read', why, {
    hint: 'Nothing was changed; the next cycle reads again.',
  });
