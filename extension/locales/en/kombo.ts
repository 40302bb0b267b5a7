/** Connecting through Kombo, a company that reads HR systems for others. */
export const kombo = {
  legend: (hris: string) => `How Rollcall reads ${hris}`,
  direct: 'Directly',
  directHint: (hris: string) =>
    `Your own Rollcall backend reads ${hris}. Nobody else processes the data.`,
  through: 'Through Kombo',
  throughHint: (hris: string) =>
    `Kombo reads ${hris}, stores what it reads, and your Rollcall backend reads it there. Kombo processes the data under your company’s contract with Kombo.`,

  title: 'Kombo',
  lead: (hris: string) =>
    `Kombo asks for the credentials of ${hris} in a window of its own. Rollcall never sees them.`,
  aside: 'The credentials stay at Kombo',
  organization: 'Company',
  organizationHelp: 'The name under which Kombo lists the connection.',
  organizationExample: 'Brennholt Instruments',
  email: 'Your e-mail address',
  emailHelp: 'Kombo notes who connected. Rollcall does not keep it.',
  emailExample: 'you@company.example',
  open: 'Open Kombo',
  opening: 'Asking Kombo for its window.',
  isOpen: 'Go on in the window of Kombo.',
  privacy: 'Name and address go to Kombo; nothing else does from here.',
  frame: 'Kombo Connect',
  checking: (hris: string) => `Asking Kombo whether ${hris} is connected.`,
  closed: 'The window of Kombo was closed. Nothing was changed.',
  failed: 'The window of Kombo could not be opened.',
  failedHint: 'Load this page again and try once more. If it stays, connect directly.',

  steps: 'What happens',
  connectSteps: (hris: string) => [
    'The window of Kombo opens over this page.',
    `You enter the credentials of ${hris} there. Kombo says which it needs and where they are.`,
    `Kombo reads ${hris} for the first time, which takes from seconds to some hours.`,
    'From then on Rollcall reads the employees from Kombo.',
  ],
  renewSteps: (hris: string) => [
    'The window of Kombo opens over this page.',
    `You enter the new credentials of ${hris} there.`,
    'Filter, mapping and users stay as they are.',
  ],
  connectedLead: (company: string | undefined) =>
    company
      ? `It is connected for ${company} through Kombo, which has the credentials.`
      : 'It is connected through Kombo, which has the credentials.',

  firstSync: (hris: string) => `Kombo is reading ${hris} for the first time.`,
  firstSyncHint:
    'That takes from seconds to some hours. Rollcall looks again by itself; you can also leave and come back later.',

  others: (hris: string) =>
    `Nobody, unless you choose Kombo in the next step: then Kombo reads ${hris} and stores what it reads, under your company’s contract with Kombo.`,
  deleted: 'The integration at Kombo is deleted too, with what Kombo stores of it.',
  left: (hris: string) =>
    `${hris} is disconnected, but Kombo could not be reached and still has the integration. Delete it in the Kombo dashboard.`,
};
