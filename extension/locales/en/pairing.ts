/** Pairing with a backend, in the panel and on the options page. */
export const pairing = {
  title: 'Pair this browser with your Rollcall backend',
  lead: 'The backend reads your HR system and keeps your users. Pairing lets this browser steer it; another one needs a code of its own.',
  lostTitle: 'This browser is no longer paired',
  lost: (host: string) =>
    `${host} does not accept it any more; somebody revoked it, or the backend was set up anew. Your users stay as they are.`,
  backend: 'Backend address',
  backendHint: 'Where Rollcall runs. Your IT can tell you; on this computer leave it as it is.',
  code: 'Pairing code',
  whereTitle: 'Where the code is',
  where: 'Whoever runs the backend finds it in what it prints when it starts:',
  whenOld:
    'If it was used already or is too old, restart the backend: it prints a new one, and nothing is lost.',
  sample: 'Pairing code: ABCD-EFGH',
  codeHint: 'It works once, for 15 minutes after the backend started.',
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
