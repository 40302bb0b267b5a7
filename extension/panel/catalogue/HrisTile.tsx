import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { tileHue } from '../tile-hue.ts';
import { abilities } from './abilities.ts';
import type { Found } from './find-hris.ts';
import { Marked } from './Marked.tsx';

interface HrisTileProps {
  found: Found;
  typed: string;
  /** The name of the HRIS that is connected, when one is. */
  connectedName: string | undefined;
  /** The one stop for Tab. */
  active: boolean;
}

const words = text.catalogue;

/** An HRIS of the catalogue; one that cannot be chosen says why. */
export function HrisTile({ found: { hris, alias }, typed, connectedName, active }: HrisTileProps) {
  const isConnected = connection.value?.hris === hris.id;
  const reason =
    connectedName !== undefined && !isConnected ? words.otherConnected(connectedName) : undefined;
  const choose = () => go(isConnected ? '#/' : `#/connect/${hris.id}/permissions`);
  return (
    <li>
      <button
        type="button"
        class="hris"
        data-tile=""
        tabIndex={active ? 0 : -1}
        aria-disabled={reason ? 'true' : undefined}
        onClick={reason ? undefined : choose}
      >
        <Tile letters={hris.monogram} hue={tileHue(hris)} />
        <span>
          <b>
            <Marked name={hris.name} typed={typed} />
          </b>{' '}
          <small>
            {alias && (
              <>
                <Marked name={words.alias(alias)} typed={typed} /> ·{' '}
              </>
            )}
            {isConnected ? words.connected : (reason ?? abilities(hris))}
          </small>
        </span>
        {isConnected && <Icon name="check" />}
      </button>
    </li>
  );
}
