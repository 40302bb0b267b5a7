/** Agreeing in a window of the HR system instead of entering a secret. */
export const consent = {
  submit: (hris: string) => `Continue to ${hris}`,
  redirectUri: 'Redirect URI',
  redirectUriHint: (hris: string) =>
    `Enter this as redirect URI in the app you register in ${hris}. ${hris} then asks in a window of its own whether Rollcall may read.`,
  copy: 'Copy',
  copied: 'Copied',
  type: 'I already have a refresh token',
  ask: (hris: string) => `Agree in a window of ${hris} instead`,

  waiting: (hris: string) => `Agree in the window of ${hris}`,
  waitingHint: 'Rollcall waits here for ten minutes and goes on by itself.',
  toOpen: (hris: string) => `Open the window of ${hris} and agree there`,
  closed: (hris: string) => `The window of ${hris} was closed, and no answer came.`,
  closedHint: 'Open it again, or cancel: what you entered stays in the form.',
  away: 'The Rollcall backend does not answer.',
  awayHint: (hris: string) =>
    `Rollcall keeps trying. Wait with your answer in the window of ${hris} until the backend is back.`,
  open: 'Open the window',
  again: 'Open again',
  cancel: 'Cancel',
  cancelled: 'Cancelled. What you entered is still in the form.',

  expired: (hris: string) => `The question to ${hris} is no longer open.`,
  expiredHint: (hris: string) =>
    `It stays open for ten minutes, or until the backend restarts. Continue to ${hris} again: what you entered is still here.`,
};
