import { browser } from 'wxt/browser';
import { text } from '../../locales/text.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';

const words = text.pairing;

/** The way on from the frame, where browsers do not ask for access to a backend. */
export function PairInTab({ origin }: { origin: string }) {
  const there = `${browser.runtime.getURL('/options.html')}#${new URLSearchParams({ backend: origin })}`;
  return (
    <Notice
      tone="info"
      icon="lock"
      role="alert"
      title={words.tabTitle(new URL(origin).host)}
      actions={
        <LinkButton small href={there} external={words.newTab}>
          {words.tab}
        </LinkButton>
      }
    >
      <p>{words.tabHint}</p>
    </Notice>
  );
}
