import { useEffect, useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { Refusal } from '../../panel/Refusal.tsx';
import { forgetPairing, type Pairing } from '../../state/pairing.ts';
import { pollStatus, refreshStatus, status, statusRefused } from '../../state/status.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';

const words = text.options;

/** The paired backend, whether it answers, and the way to part from it. */
export function Backend({ paired: { backend } }: { paired: Pairing }) {
  const [asking, setAsking] = useState(false);
  useEffect(pollStatus, []);
  const { host } = new URL(backend);
  const refused = statusRefused.value;
  const unpair = async () => {
    setAsking(false);
    await forgetPairing();
    announce(words.unpaired, 'done');
  };
  const state = refused ? words.away : status.value ? words.reachable : words.checking;
  return (
    <Card title={words.backendTitle}>
      <div class="stack">
        <Facts
          items={[
            { label: words.address, value: <span class="mono">{backend}</span> },
            { label: words.state, value: state },
            ...(status.value ? [{ label: words.version, value: status.value.version }] : []),
          ]}
        />
        <Refusal refused={refused} onRetry={() => void refreshStatus()} />
        <div class="row">
          <Button onClick={() => setAsking(true)}>{words.unpair}</Button>
        </div>
      </div>
      <Dialog
        open={asking}
        title={words.unpairTitle(host)}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            <Button kind="danger" onClick={() => void unpair()}>
              {words.unpair}
            </Button>
          </>
        }
      >
        <p>{words.unpairBody}</p>
      </Dialog>
    </Card>
  );
}
