import { useState } from 'preact/hooks';
import type { ScopePerson } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { anybody } from './anybody.ts';
import { askScope } from './ask-scope.ts';
import type { FilterDraft } from './filter-draft.ts';
import { useDebounced } from './use-debounced.ts';

const words = text.filter;

interface NamedPeopleProps {
  draft: FilterDraft;
  onChange: (draft: FilterDraft) => void;
  /** Whom the saved filter names. */
  named: readonly ScopePerson[];
}

/** Exceptions: people who are always in or never in, whatever the conditions say. */
export function NamedPeople({ draft, onChange, named }: NamedPeopleProps) {
  const [query, setQuery] = useState('');
  const search = useDebounced(query, 250);
  const found = useLoaded(() => askScope({ filter: anybody, search, limit: 50 }), [search]);
  const [met, setMet] = useState(named);

  const list = (label: string, part: 'include' | 'exclude', other: 'include' | 'exclude') => {
    const values = draft[part];
    const chosen = values.map((id) => met.find((person) => person.id === id) ?? { id });
    const people = [...(found.value?.list ?? []), ...chosen];
    const pick = (ids: string[]) => {
      setMet((known) => [
        ...known,
        ...(found.value?.list ?? []).filter(({ id }) => ids.includes(id)),
      ]);
      const rest = draft[other].filter((id) => !ids.includes(id));
      onChange({ ...draft, [part]: ids, [other]: rest });
    };
    return (
      <Field label={label}>
        <MultiSelect
          label={label}
          values={values}
          onChange={pick}
          options={[...new Map(people.map((person) => [person.id, person])).values()].map(optionOf)}
          onQuery={setQuery}
          addLabel={words.addPerson}
          removeLabel={words.removePerson}
          searchLabel={words.searchPeople}
          emptyText={words.noPerson}
        />
      </Field>
    );
  };
  return (
    <Card title={words.byName} level={3} aside={<span class="note">{words.byNameHint}</span>}>
      <div class="stack">
        {list(words.always, 'include', 'exclude')}
        {list(words.never, 'exclude', 'include')}
      </div>
    </Card>
  );
}

const optionOf = (person: Pick<ScopePerson, 'id'> & Partial<ScopePerson>) => ({
  value: person.id,
  label: person.name ?? words.earlier,
  note: person.detail,
});
