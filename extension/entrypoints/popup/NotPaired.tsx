import { browser } from 'wxt/browser';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Say } from './Say.tsx';

const words = text.popup;

/** No backend yet. */
export function NotPaired() {
  return (
    <>
      <main class="body">
        <Say mark="wait" title={words.notPaired} lead={words.notPairedHint} />
      </main>
      <footer>
        <Button kind="primary" onClick={() => void browser.runtime.openOptionsPage()}>
          {words.pair}
        </Button>
      </footer>
    </>
  );
}
