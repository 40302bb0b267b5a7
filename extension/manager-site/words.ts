/** The few words that Rollcall says on the manager's page; the panel's own would make the content script heavy. */
export const words = {
  button: 'HR integrations',
  updated: 'Rollcall was updated. Reload the page to go on.',
  notHere: 'Rollcall shows itself only on manager sites that you allow.',
  ownTab: 'Open Rollcall in its own tab',
};
