import { useState } from 'preact/hooks';
import type { Connection } from '#shared/connection.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { refreshStatus } from '../../state/status.ts';
import { announce } from '../../ui/announce.ts';
import { asRefused } from '../../api/refused.ts';
import { Menu } from '../../ui/Menu.tsx';
import { DisconnectDialog } from './DisconnectDialog.tsx';
import { editItems, type EditItem } from './edit-items.ts';

/** Everything that can be changed about a connection. */
export function EditMenu({ connected, name }: { connected: Connection; name: string }) {
  const [parting, setParting] = useState(false);
  const pause = async (on: boolean) => {
    try {
      const { pause, resume } = api.connection;
      connection.value = await call(on ? pause.$post() : resume.$post());
      announce(on ? text.manage.paused : text.manage.resumed, 'done');
    } catch (thrown) {
      announce(asRefused(thrown).message, 'refused');
    }
    await refreshStatus();
  };
  const select = (id: string) => {
    const item = id as EditItem;
    if (item === 'disconnect') setParting(true);
    else if (item === 'pause' || item === 'resume') void pause(item === 'pause');
    else if (item === 'filter' && connected.activatedAt === undefined)
      go(`#/connect/${connected.hris}/employees`);
    else go(`#/edit/${item}`);
  };
  return (
    <>
      <Menu label={text.shell.edit} items={editItems(connected)} onSelect={select} />
      <DisconnectDialog open={parting} onClose={() => setParting(false)} hris={name} />
    </>
  );
}
