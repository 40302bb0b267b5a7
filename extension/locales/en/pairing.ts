/** Pairing with a backend, in the panel and on the options page. */
export const pairing = {
  title: 'Pair this browser with your Rollcall backend',
  lead: 'The backend reads your HR system and keeps your users. Pairing lets this browser, and no other, steer it.',
  lostTitle: 'This browser is no longer paired',
  lost: (host: string) =>
    `${host} does not accept it any more; somebody revoked it, or the backend was set up anew. Your users stay as they are.`,
  backend: 'Backend address',
  backendHint: 'Where Rollcall runs. Your IT can tell you; on this computer leave it as it is.',
  code: 'Pairing code',
  codeHint:
    'Whoever runs the backend finds it in its start-up lines. It works once, for ten minutes.',
  codeMissing: 'Type the code from the backend’s start-up lines.',
  mistakes: {
    noAddress: 'This is no address. It looks like https://rollcall.example.com.',
    needsHttps:
      'A backend on another computer has to use https, or others on the network could read along.',
  },
  pair: 'Pair',
  declined: (host: string) => `The browser has no access to ${host}.`,
  declinedHint: 'Press Pair again and allow it; Rollcall talks to nothing else.',
  tabTitle: (host: string) => `Your browser has to allow ${host} first`,
  tabHint: 'It asks only in a tab of Rollcall’s own. Type the code there.',
  tab: 'Pair in a tab',
  newTab: 'opens a new tab',
};
