import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { MappingTrial, SourceAttribute } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { Address } from '../plan/Address.tsx';
import { reads } from './mapping-rows.ts';

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
  const read = attributes.flatMap(({ attribute, label }) => {
    const found = reads(row, attribute) ? person.sources[attribute] : undefined;
    return found === undefined ? [] : [{ label, text: String(found) }];
  });
  const plain = read.some(({ text }) => text === value);
  const from = plain ? [] : read.slice(0, most).map(({ label, text }) => words.of(label, text));
  return (
    <>
      {value === undefined ? <span class="quiet">{words.empty}</span> : <Address>{value}</Address>}
      {from.length > 0 && <small>{words.from(from.join(', '))}</small>}
    </>
  );
}
