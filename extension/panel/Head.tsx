import { text } from '../locales/text.ts';
import { hrisById } from '../state/catalogue.ts';
import { connection } from '../state/connection.ts';
import { pairing } from '../state/pairing.ts';
import { route } from '../state/route.ts';
import { status } from '../state/status.ts';
import { Brand } from '../ui/Brand.tsx';
import { Nav, PanelHead } from '../ui/Screen.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Tile } from '../ui/Tile.tsx';
import { EditMenu } from './manage/EditMenu.tsx';
import { StatePill } from './StatePill.tsx';
import { tileHue } from './tile-hue.ts';

const { shell } = text;
const pages = [
  { id: 'home', label: shell.overview, href: '#/home' },
  { id: 'users', label: shell.users, href: '#/users' },
  { id: 'activity', label: shell.activity, href: '#/activity' },
];

/** Whose form this is, what is connected, how it stands; and once it runs, the ways around. */
export function Head() {
  const connected = pairing.value ? connection.value : undefined;
  const hris = hrisById(connected?.hris);
  const name = hris?.name ?? status.value?.connection?.name ?? '';
  return (
    <>
      <PanelHead
        brand={<Brand name={shell.name} />}
        tile={connected && hris && <Tile letters={hris.monogram} hue={tileHue(hris)} />}
        title={connected ? name : undefined}
        note={connected?.company}
      >
        <div class="row">
          {pairing.value && status.value?.demo && <Tag>{shell.demo}</Tag>}
          {pairing.value && connected === null && (
            <span class="note">{shell.pairedWith(new URL(pairing.value.backend).host)}</span>
          )}
          {connected && <StatePill state={connected.state} attention={status.value?.attention} />}
          {connected && <EditMenu connected={connected} name={name} />}
        </div>
      </PanelHead>
      {connected?.activatedAt !== undefined && (
        <Nav label={shell.nav} items={pages} current={route.value.screen} />
      )}
    </>
  );
}
