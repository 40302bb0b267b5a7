import { useEffect, useState } from 'preact/hooks';
import { mayReach } from '../../api/backend-access.ts';
import { parseBackend } from '../../api/backend-origin.ts';
import { pair } from '../../api/pair.ts';
import { text } from '../../locales/text.ts';
import { Refusal } from '../../panel/Refusal.tsx';
import { PairingForm } from '../../panel/pairing/PairingForm.tsx';
import { WhereTheCodeIs } from '../../panel/pairing/WhereTheCodeIs.tsx';
import { pairing } from '../../state/pairing.ts';
import { useAction } from '../../state/use-action.ts';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { Invitation } from './invitation.ts';
import { PairedNotice } from './PairedNotice.tsx';
import { useNewPairing } from './use-new-pairing.ts';

const words = text.options;

/** Pairs by itself where the address brought a code, else asks for one; says when it is done. */
export function NewPairing({ invitation }: { invitation: Invitation }) {
  const origin = originOf(invitation);
  const [needsPress, setNeedsPress] = useState(false);
  const invited = useAction(async (backend: string, code: string) => {
    // A backend that the browser does not allow yet needs a press of the admin: the form below has the button.
    if (await mayReach(backend)) await pair(backend, code);
    else setNeedsPress(true);
  });
  useEffect(() => {
    if (origin && invitation.code) void invited.run(origin, invitation.code);
  }, []);
  const isNew = useNewPairing();
  const paired = pairing.value;
  if (paired && isNew) return <PairedNotice backend={paired.backend} />;
  if (paired && !invited.busy && !invited.refused && !needsPress) return null;
  return (
    <div class="split aside">
      <Card title={text.pairing.title}>
        <div class="stack">
          <p class="quiet">{text.pairing.lead}</p>
          <Refusal refused={invited.refused} />
          {invited.busy && origin ? (
            <Skeleton label={words.pairing(new URL(origin).host)} lines={[60, 40]} />
          ) : (
            <PairingForm suggested={origin} />
          )}
        </div>
      </Card>
      <WhereTheCodeIs />
    </div>
  );
}

function originOf({ backend }: Invitation): string | undefined {
  const parsed = parseBackend(backend ?? '');
  return 'origin' in parsed ? parsed.origin : undefined;
}
