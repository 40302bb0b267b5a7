import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../locales/text.ts';
import { requestFullscreen } from '../state/embedding.ts';
import { followPairing, loadPairing, pairing } from '../state/pairing.ts';
import { followRoute } from '../state/route.ts';
import { Announcements } from '../ui/Announcements.tsx';
import { openDialogs } from '../ui/open-dialogs.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Head } from './Head.tsx';
import { Pairing } from './pairing/Pairing.tsx';
import { Screen } from './Screen.tsx';

/** The integrations panel: its head, and the screen that the route names. */
export function Panel() {
  useEffect(followRoute, []);
  // A question is modal for the manager's page too: what lies around the frame cannot be used meanwhile.
  useSignalEffect(() => requestFullscreen(openDialogs.value > 0));
  useEffect(() => {
    void loadPairing();
    return followPairing();
  }, []);
  return (
    <div class="panel">
      <Head />
      <main>
        <Announcements dismissLabel={text.shell.dismiss} />
        <Content />
      </main>
    </div>
  );
}

function Content() {
  if (pairing.value === undefined)
    return <Skeleton label={text.shell.loading} lines={[52, 74, 100, 88]} />;
  return pairing.value ? <Screen key={pairing.value.token} /> : <Pairing />;
}
