import { useState } from 'preact/hooks';
import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { SourceAttribute } from '#shared/scope.ts';
import type { TargetName } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { matching } from '../../ui/option.ts';
import { customRow, newRow, ownTarget } from './mapping-rows.ts';

const words = text.mapping;

interface AddAttributeProps {
  rows: readonly MappingRow[];
  attributes: readonly SourceAttribute[];
  onAdd: (row: MappingRow) => void;
}

/** A further target: a usual one, a field of the company's own with what it holds, or a name of one's own. */
export function AddAttribute({ rows, attributes, onAdd }: AddAttributeProps) {
  const [query, setQuery] = useState('');
  const taken = new Set(rows.map(({ target }) => target));
  const usual = Object.entries(words.targets).map(([target, label]) => ({
    row: newRow(target as TargetName, attributes),
    option: { value: target, label, note: words.standard },
  }));
  const offered = attributes
    .filter(({ custom }) => custom)
    .map((attribute) => ({
      row: customRow(attribute),
      option: {
        value: `custom.${attribute.label}`,
        label: attribute.label,
        note: words.offered(attribute.examples.join(', ') || words.noExample),
      },
    }));
  const free = [...usual, ...offered].filter(({ row }) => !taken.has(row.target));
  const own = ownTarget(query);
  const isNew =
    query.trim() !== '' && ![...taken, ...free.map(({ row }) => row.target)].includes(own);
  const found = matching(
    free.map(({ option }) => option),
    query,
  );
  return (
    <Combobox
      label={words.add}
      placeholder={words.add}
      value={undefined}
      onQuery={setQuery}
      options={[
        ...found,
        ...(isNew
          ? [{ value: own, label: words.addOwn(query.trim()), note: words.addOwnNote }]
          : []),
      ]}
      emptyText={words.addNone}
      onChange={(value) => {
        onAdd(free.find(({ option }) => option.value === value)?.row ?? newRow(own, []));
        setQuery('');
      }}
    />
  );
}
