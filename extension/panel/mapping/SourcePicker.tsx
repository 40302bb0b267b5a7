import { attributeWords } from '#shared/describe-filter.ts';
import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { SourceAttribute } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { asConstant, asExpression, sourceOf, withSource } from './mapping-rows.ts';

const words = text.mapping;
const special = [
  { value: asConstant, label: words.constant, note: words.constantNote },
  { value: asExpression, label: words.expression, note: words.expressionNote },
];

interface SourcePickerProps {
  row: MappingRow;
  label: string;
  attributes: readonly SourceAttribute[];
  onChange: (row: MappingRow) => void;
}

/** Where a target comes from: a field of the HRIS with what it holds, a fixed value, or an expression. */
export function SourcePicker({ row, label, attributes, onChange }: SourcePickerProps) {
  const value = sourceOf(row);
  const known = attributes.map(({ attribute, label, filled, people, examples }) => ({
    value: attribute,
    label,
    note: examples.join(', ') || words.noExample,
    count: words.filledShare(people === 0 ? 0 : filled / people),
  }));
  const isKnown = [...known, ...special].some((option) => option.value === value);
  const lost = { value, label: words.lostSource(attributeWords(value)) };
  return (
    <Combobox
      label={words.source(label)}
      placeholder={words.chooseSource}
      value={value === '' ? undefined : value}
      options={[...(isKnown || value === '' ? [] : [lost]), ...known, ...special]}
      emptyText={words.noSource}
      onChange={(choice) => choice !== value && onChange(withSource(row, choice))}
    />
  );
}
