import { text } from '../locales/text.ts';
import { hrisById } from '../state/catalogue.ts';
import { connection } from '../state/connection.ts';
import { pairing } from '../state/pairing.ts';
import { route } from '../state/route.ts';
import { status } from '../state/status.ts';
import { Brand } from '../ui/Brand.tsx';
import { Nav, PanelHead } from '../ui/Screen.tsx';
import { Tile } from '../ui/Tile.tsx';
import { tileHue } from './tile-hue.ts';

const { shell } = text;
const pages = [
  { id: 'home', label: shell.overview, href: '#/home' },
  { id: 'users', label: shell.users, href: '#/users' },
  { id: 'activity', label: shell.activity, href: '#/activity' },
];

/** Whose form this is, what is connected, how it stands; and once it runs, the ways around. */
export function Head() {
  const connected = connection.value;
  const hris = hrisById(connected?.hris);
  const running = connected?.activatedAt !== undefined;
  return (
    <>
      <PanelHead
        brand={<Brand name={shell.name} />}
        tile={hris && <Tile letters={hris.monogram} hue={tileHue(hris)} />}
        title={connected ? (hris?.name ?? status.value?.connection?.name) : undefined}
        note={connected?.company}
      >
        {pairing.value && !connected && (
          <span class="push note">{shell.pairedWith(new URL(pairing.value.backend).host)}</span>
        )}
      </PanelHead>
      {running && <Nav label={shell.nav} items={pages} current={route.value.screen} />}
    </>
  );
}
