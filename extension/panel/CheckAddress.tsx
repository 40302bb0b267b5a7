import { browser } from 'wxt/browser';
import { text } from '../locales/text.ts';
import { LinkButton } from '../ui/LinkButton.tsx';

/** The way to the options page, where the backend's address stands. */
export function CheckAddress() {
  return (
    <LinkButton
      small
      kind="plain"
      href={browser.runtime.getURL('/options.html')}
      external={text.pairing.newTab}
    >
      {text.popup.checkAddress}
    </LinkButton>
  );
}
