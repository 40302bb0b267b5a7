import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { MappingTrial, SourceAttribute } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { Address } from '../plan/Address.tsx';
import { fieldInExpression } from './completions.ts';

const words = text.mapping;
const most = 2;

interface ResultProps {
  row: MappingRow;
  person: MappingTrial['examples'][number] | undefined;
  attributes: readonly SourceAttribute[];
}

/** What a row makes of one person, and of which values where that is not plain to see. */
export function Result({ row, person, attributes }: ResultProps) {
  if (!person) return <span class="quiet">{words.noResult}</span>;
  const value = person.values[row.target];
  const from = attributes
    .filter((attribute) => reads(row, attribute))
    .flatMap(({ attribute, label }) => {
      const read = person.sources[attribute];
      return read === undefined || String(read) === value ? [] : [words.of(label, String(read))];
    })
    .slice(0, most);
  return (
    <>
      {value === undefined ? <span class="quiet">{words.empty}</span> : <Address>{value}</Address>}
      {from.length > 0 && <small>{words.from(from.join(', '))}</small>}
    </>
  );
}

const reads = (row: MappingRow, { attribute }: SourceAttribute): boolean =>
  row.type === 'direct'
    ? row.source === attribute
    : row.type === 'expression' && row.expression.includes(fieldInExpression(attribute));
