import { browser } from 'wxt/browser';

const english = {
  button: 'HR integrations',
  updated: 'Rollcall was updated. Reload the page to go on.',
  notHere: 'Rollcall shows itself only on manager sites that you allow.',
  ownTab: 'Open Rollcall in its own tab',
};

const german: typeof english = {
  button: 'HR-Integrationen',
  updated: 'Rollcall wurde aktualisiert. Laden Sie die Seite neu, um fortzufahren.',
  notHere: 'Rollcall zeigt sich nur auf Manager-Seiten, die Sie zulassen.',
  ownTab: 'Rollcall in einem eigenen Tab öffnen',
};

/** The few words that Rollcall says on the manager's page, in the browser's language. */
export function words(language = browser.i18n.getUILanguage()): typeof english {
  return language.startsWith('de') ? german : english;
}
