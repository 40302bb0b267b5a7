import { useEffect } from 'preact/hooks';
import { text } from '../locales/text.ts';
import { loadCatalogue } from '../state/catalogue.ts';
import { connection, loadConnection } from '../state/connection.ts';
import { belongs, landingFor } from '../state/landing.ts';
import { go, route } from '../state/route.ts';
import { pollStatus, status } from '../state/status.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CheckAddress } from './CheckAddress.tsx';
import { BackendAway } from './BackendAway.tsx';
import { Refusal } from './Refusal.tsx';
import { screenOf } from './screens.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import { useHushOnLeaving } from './use-hush-on-leaving.ts';
import { useScreen } from './use-screen.ts';

/** What the route names, once the backend has told what is connected; that decides where an admin lands. */
export function Screen() {
  const { refused, busy, reload } = useLoaded(loadAll, []);
  useHushOnLeaving();
  useEffect(loadAhead, []);
  useEffect(pollStatus, []);
  const now = status.value;
  useEffect(() => {
    if (!now) return;
    const known = connection.value;
    if (known === undefined || known?.state !== now.connection?.state) reload();
  }, [now]);
  if (connection.value === undefined)
    return refused ? (
      <Refusal refused={refused} onRetry={reload} busy={busy} actions={<CheckAddress />} />
    ) : (
      <Waiting />
    );
  return (
    <BackendAway>
      <Shown />
    </BackendAway>
  );
}

const loadAll = async () => {
  await Promise.all([loadConnection(), loadCatalogue()]);
};

/** While the backend answers: the screen of the route, or the overview, where most admins land. */
function loadAhead(): void {
  const { screen, args } = route.value;
  void (screenOf(screen, args[0]) ?? screenOf('home', undefined))?.();
}

function Shown() {
  const { screen, args, hash } = route.value;
  // Within these, the rest of the route names another place; elsewhere it opens something beside the list.
  const place = useHeadingFocus(screen === 'connect' || screen === 'edit' ? hash : screen);
  const connected = connection.value ?? null;
  const load = belongs(screen, connected) ? screenOf(screen, args[0]) : undefined;
  useEffect(() => {
    if (!load) go(landingFor(connected), { replace: true });
  });
  const Named = useScreen(load);
  return <div ref={place}>{Named ? <Named key={screen} /> : <Waiting />}</div>;
}

const Waiting = () => <Skeleton label={text.shell.loading} lines={[52, 74, 100, 88]} />;
