import { text } from '../../locales/text.ts';
import { lostBackend } from '../../state/pairing.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { PairingForm } from './PairingForm.tsx';
import { WhereTheCodeIs } from './WhereTheCodeIs.tsx';

const words = text.pairing;

/** No backend yet, or it no longer knows this browser. */
export function Pairing() {
  const lost = lostBackend.value;
  return (
    <>
      <ScreenHead title={words.title} lead={words.lead} />
      <div class="stack">
        {lost && (
          <Notice tone="warn" role="alert" title={words.lostTitle}>
            <p>{words.lost(new URL(lost).host)}</p>
          </Notice>
        )}
        <div class="split aside">
          <Card label={words.title}>
            <PairingForm />
          </Card>
          <WhereTheCodeIs />
        </div>
      </div>
    </>
  );
}
