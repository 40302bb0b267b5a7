import { browser } from 'wxt/browser';
import type { Refused } from '../../api/refused.ts';
import { text } from '../../locales/text.ts';
import { pairing } from '../../state/pairing.ts';
import { refreshStatus } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Say } from './Say.tsx';

const words = text.popup;

/** The backend does not answer, or not as expected. */
export function Away({ refused }: { refused: Refused }) {
  const look = useAction(refreshStatus);
  const backend = pairing.value?.backend ?? '';
  const lead = refused.code === 'backend_unreachable' ? words.awayHint : (refused.hint ?? '');
  return (
    <>
      <main class="body">
        <Say mark="problem" title={refused.message} lead={lead} />
        <Facts sunken items={[{ label: words.backend, value: backend }]} />
      </main>
      <footer>
        <Button onClick={() => void browser.runtime.openOptionsPage()}>{words.checkAddress}</Button>
        <Button kind="primary" busy={look.busy} onClick={() => void look.run()}>
          {words.tryNow}
        </Button>
      </footer>
    </>
  );
}
