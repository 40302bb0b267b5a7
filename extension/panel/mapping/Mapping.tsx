import { useState } from 'preact/hooks';
import type { SourceAttribute } from '#shared/scope.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { hrisById, loadCatalogue } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { ScreenHead } from '../../ui/Screen.tsx';
import { ReadingEmployees } from '../filter/ReadingEmployees.tsx';
import { Refusal } from '../Refusal.tsx';
import { MappingEditor } from './MappingEditor.tsx';

const words = text.mapping;

/** Which field goes where: at the end of the set-up, and later to edit it. */
export function Mapping() {
  const [turn, setTurn] = useState(0);
  const { value, refused, busy, reload } = useLoaded(async () => {
    await loadCatalogue();
    const { attributes } = await call(api.connection.attributes.$get({ query: {} }));
    return attributes as SourceAttribute[];
  }, []);
  const hris = hrisById(connection.value?.hris)?.name ?? '';
  if (value)
    return (
      <MappingEditor
        key={turn}
        hris={hris}
        attributes={value}
        onTheirs={() => setTurn((known) => known + 1)}
      />
    );
  return (
    <>
      <ScreenHead title={words.title} lead={words.lead(hris)} />
      {refused ? (
        <Refusal refused={refused} onRetry={reload} busy={busy} />
      ) : (
        <ReadingEmployees hris={hris} />
      )}
    </>
  );
}
