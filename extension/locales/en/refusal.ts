/** Refusals that arise in the browser, before or without an answer of the backend. */
export const refusal = {
  notPaired: 'Rollcall is not paired with a backend.',
  notPairedMore: { hint: 'Pair it with a code from your backend.' },
  unreachable: 'The Rollcall backend does not answer.',
  unreachableHint: (backend: string) =>
    `Your users stay as they are. Check that the backend runs at ${backend} and try again.`,
  unknown: 'What answered is not a Rollcall backend of this version.',
  unknownHint: 'Check the address, or update the backend and the extension to the same version.',
  retry: 'Try again',
  load: 'Load their version',
};
