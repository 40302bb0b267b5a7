import type { Facet } from '#shared/scope.ts';
import type { AttributeClause } from '#shared/scoping-filter.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { Input } from '../../ui/Input.tsx';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { inputFor } from './operators.ts';
import { TextValues } from './TextValues.tsx';

const words = text.filter;

interface ClauseValuesProps {
  clause: AttributeClause;
  facet: Facet;
  onChange: (values: string[]) => void;
}

/** The values of a condition, entered as its operator asks for: picked, typed, a day, a number of days. */
export function ClauseValues({ clause, facet, onChange }: ClauseValuesProps) {
  const { operator, values, attribute } = clause;
  const input = inputFor(operator);
  const first = values[0] ?? '';
  const one = (value: string) => onChange(value === '' ? [] : [value]);
  if (input === 'none') return <div class="values none" />;
  if (input === 'choice')
    return (
      <MultiSelect
        label={words.values(facet.label)}
        values={values}
        onChange={onChange}
        options={facet.values.map(({ value, count }) => ({
          value,
          label: valueLabel(attribute, value),
          count: number(count),
        }))}
        addLabel={words.addValue}
        removeLabel={words.removeValue}
        searchLabel={words.searchValues}
        emptyText={words.noValue}
      />
    );
  if (input === 'texts')
    return <TextValues label={words.text(facet.label)} values={values} onChange={onChange} />;
  return (
    <div class="values">
      {input === 'day' ? (
        <Input small type="date" label={words.day(facet.label)} value={first} onInput={one} />
      ) : (
        <Input
          small
          chars={4}
          inputMode="numeric"
          label={words.days}
          value={first}
          onInput={(value) => one(value.replace(/\D/g, ''))}
        />
      )}
      {(operator === 'withinDays' || operator === 'olderThanDays') && (
        <span>{words.daysAfter[operator]}</span>
      )}
    </div>
  );
}

/** How a value is shown: the status words are ours, all others are the HRIS's own. */
const valueLabel = (attribute: string, value: string): string =>
  (attribute === 'employmentStatus' && words.statuses[value]) || value;
