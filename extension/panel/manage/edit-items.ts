import type { Connection } from '#shared/connection.ts';
import { text } from '../../locales/text.ts';
import type { MenuItem } from '../../ui/Menu.tsx';

const words = text.shell;

export type EditItem =
  'filter' | 'mapping' | 'fields' | 'settings' | 'reauthorize' | 'pause' | 'resume' | 'disconnect';

/** What can be changed about a connection in its state; what cannot yet says why. */
export function editItems({ state, activatedAt }: Connection): MenuItem[] {
  const unfinished = activatedAt === undefined ? words.notYet : undefined;
  const reading = state === 'initial-sync' ? words.whileReading : undefined;
  const noMapping = state === 'mapping' ? undefined : unfinished;
  const noPause = unfinished ?? (state === 'needs-reauthorization' ? words.notBroken : undefined);
  return [
    entry('filter', 'filter', reading),
    entry('mapping', 'map', noMapping),
    entry('fields', 'eye', reading),
    entry('settings', 'clock'),
    entry('reauthorize', 'key', reading),
    {
      ...(state === 'paused' ? entry('resume', 'play') : entry('pause', 'pause', noPause)),
      apart: true,
    },
    { ...entry('disconnect', 'plug'), danger: true },
  ];
}

function entry(id: EditItem, icon: MenuItem['icon'], unavailable?: string): MenuItem {
  return { id, icon, label: words[id], hint: words[`${id}Hint`], unavailable };
}
