import { useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { loadCatalogue } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Refusal } from '../Refusal.tsx';
import { CatalogueLegend } from './CatalogueLegend.tsx';
import { CatalogueSkeleton } from './CatalogueSkeleton.tsx';
import { ConnectedNotice } from './ConnectedNotice.tsx';
import { findHris, folded } from './find-hris.ts';
import { HrisTile } from './HrisTile.tsx';
import { useGrid } from './use-grid.ts';

const words = text.catalogue;

/** All HRIS that can be, or one day will be, connected. */
export function Catalogue() {
  const { value: all, refused, busy, reload } = useLoaded(loadCatalogue, []);
  const [typed, setTyped] = useState('');
  const found = findHris(all ?? [], typed);
  const { grid, onKeyDown, active } = useGrid(found.map(({ hris }) => folded(hris.name)));
  const connectedId = connection.value?.hris;
  const connectedName = all?.find(({ id }) => id === connectedId)?.name ?? connectedId;
  return (
    <>
      <ScreenHead
        title={words.title}
        lead={words.lead}
        actions={
          <SearchInput
            slash
            label={words.search}
            placeholder={words.placeholder}
            value={typed}
            onInput={setTyped}
          />
        }
      />
      <div class="stack">
        {connectedName !== undefined && <ConnectedNotice name={connectedName} />}
        {!all && !refused && <CatalogueSkeleton />}
        <Refusal refused={refused} onRetry={reload} busy={busy} />
        {all && (
          <>
            <p class={typed ? 'note' : 'hide'} role="status">
              {typed && words.found(found.length, all.length)}
            </p>
            {found.length > 0 && (
              <ul
                class="catalogue"
                ref={grid}
                onKeyDown={onKeyDown}
                aria-label={words.list(found.length)}
              >
                {found.map((one, index) => (
                  <HrisTile
                    key={one.hris.id}
                    found={one}
                    typed={typed}
                    connectedName={connectedName}
                    active={index === active}
                  />
                ))}
              </ul>
            )}
            {found.length === 0 && (
              <Card label={words.search} flush>
                <Empty
                  level={2}
                  icon="search"
                  title={words.none(typed.trim())}
                  action={<Button onClick={() => setTyped('')}>{words.all(all.length)}</Button>}
                >
                  {words.noneHint(all.length)}
                </Empty>
              </Card>
            )}
            {found.length > 0 && <CatalogueLegend />}
          </>
        )}
      </div>
    </>
  );
}
