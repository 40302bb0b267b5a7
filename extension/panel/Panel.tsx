import { useEffect, useRef } from 'preact/hooks';
import { text } from '../locales/text.ts';
import { connection, loadConnection } from '../state/connection.ts';
import { landingFor } from '../state/landing.ts';
import { loadPairing, pairing } from '../state/pairing.ts';
import { followRoute, go, route } from '../state/route.ts';
import { pollStatus, status } from '../state/status.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { Announcements } from '../ui/Announcements.tsx';
import { hush } from '../ui/announce.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Head } from './Head.tsx';
import { Refusal } from './Refusal.tsx';
import { screens } from './screens.ts';

/** The integrations panel: its head, and the screen that the route names. */
export function Panel() {
  useEffect(followRoute, []);
  useEffect(() => void loadPairing(), []);
  return (
    <div class="panel">
      <Head />
      <Announcements dismissLabel={text.shell.dismiss} />
      <main>
        <Content />
      </main>
    </div>
  );
}

function Content() {
  if (pairing.value === undefined) return <Waiting />;
  return pairing.value ? <Paired key={pairing.value.backend} /> : null;
}

/** Everything that needs a backend. The connection decides where an admin lands. */
function Paired() {
  const { refused, busy, reload } = useLoaded(loadConnection, []);
  useEffect(pollStatus, []);
  const state = status.value?.connection?.state;
  useEffect(() => {
    if (state !== undefined && connection.value?.state !== state) reload();
  }, [state]);
  if (connection.value === undefined)
    return refused ? <Refusal refused={refused} onRetry={reload} busy={busy} /> : <Waiting />;
  return <Screen />;
}

function Screen() {
  const { screen, hash } = route.value;
  const main = useRef<HTMLDivElement>(null);
  const Shown = screens[screen];
  useEffect(() => {
    if (!Shown) go(landingFor(connection.value ?? null), { replace: true });
  }, [Shown, connection.value?.state]);
  useEffect(() => {
    hush();
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [hash]);
  return <div ref={main}>{Shown ? <Shown key={screen} /> : <Waiting />}</div>;
}

const Waiting = () => <Skeleton label={text.shell.loading} lines={[52, 74, 100, 88]} />;
