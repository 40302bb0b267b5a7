import { useState } from 'preact/hooks';
import type { MappingTrial } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { askScope } from '../filter/ask-scope.ts';
import { useDebounced } from '../filter/use-debounced.ts';

const words = text.mapping;

interface ExamplesProps {
  people: MappingTrial['examples'];
  current: string | undefined;
  onChoose: (id: string) => void;
  /** Somebody who is not among the three. */
  onAnother: (id: string) => void;
}

/** On whom the mapping is tried: three people, and anybody else in scope. */
export function Examples({ people, current, onChoose, onAnother }: ExamplesProps) {
  const [query, setQuery] = useState<string>();
  const search = useDebounced(query, 250);
  const filter = connection.value?.draft.filter ?? connection.value?.filter;
  const found = useLoaded(
    async () =>
      search === undefined || !filter ? [] : (await askScope({ filter, search, limit: 20 })).list,
    [search],
  );
  if (!current) return null;
  return (
    <div class="row">
      <span class="quiet">{words.examples}</span>
      <Segmented
        label={words.examples}
        value={current}
        onChange={onChoose}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Combobox
        small
        label={words.searchPerson}
        placeholder={words.another}
        value={undefined}
        onChange={onAnother}
        onQuery={setQuery}
        busy={found.busy}
        options={(found.value ?? []).map(({ id, name, detail }) => ({
          value: id,
          label: name,
          note: detail,
        }))}
        emptyText={words.noPerson}
      />
    </div>
  );
}
