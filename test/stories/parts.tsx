import { render } from 'preact';
import { announce } from '../../extension/ui/announce.ts';
import { Brand } from '../../extension/ui/Brand.tsx';
import { Pill } from '../../extension/ui/Pill.tsx';
import { Nav, PanelHead, ScreenHead } from '../../extension/ui/Screen.tsx';
import { Tile } from '../../extension/ui/Tile.tsx';
import '../../extension/ui/ui.css';
import { Buttons, Notices, Numbers, Signs } from './basics.tsx';
import { Fields, Overs, Picks } from './controls.tsx';
import { Charts, Codes, Many } from './many.tsx';
import { Catalogue, Filter, Mapping, Popup, Why } from './patterns.tsx';
import { Tables } from './tables.tsx';

const theme = new URLSearchParams(location.search).get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
announce('450 people were read. Nothing has been changed.', 'done');

render(
  <div class="panel">
    <PanelHead
      brand={<Brand name="Rollcall" />}
      tile={<Tile letters="Pe" />}
      title="Personio"
      note="Brennholt Instruments GmbH"
    >
      <Pill mark="ok" tone="join">
        Running
      </Pill>
    </PanelHead>
    <Nav
      label="Rollcall"
      current="parts"
      items={[
        { id: 'parts', label: 'Parts', href: '#parts' },
        { id: 'users', label: 'Users', href: '#users' },
      ]}
    />
    <main class="stack wide">
      <ScreenHead
        mark="ok"
        title="The parts that every screen is made of"
        lead="Each in the states it can have."
      />
      <Buttons />
      <Signs />
      <Fields />
      <Picks />
      <Overs />
      <Notices />
      <Numbers />
      <Tables />
      <Many />
      <Charts />
      <Codes />
      <Catalogue />
      <Filter />
      <Mapping />
      <Why />
      <Popup />
    </main>
  </div>,
  document.getElementById('parts')!,
);
