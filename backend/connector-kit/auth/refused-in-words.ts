import type { Auth } from './auth.ts';

/** The same way, for a vendor that may say that a proof is not good any more with any status. @param words how it says so */
export const refusedInWords = (words: RegExp, auth: Auth): Auth => ({
  ...auth,
  open: (credentials, exchange, vault) =>
    Object.assign(auth.open(credentials, exchange, vault), {
      isRefused: ({ status, text }: { status: number; text: string }) =>
        status === 401 || words.test(text.slice(0, 1000)),
    }),
});
