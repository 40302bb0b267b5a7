import { useRef, useState } from 'preact/hooks';
import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { MappingTrial, SourceAttribute } from '#shared/scope.ts';
import type { TargetName } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import type { Loaded } from '../../state/use-loaded.ts';
import { Card } from '../../ui/Card.tsx';
import { Refusal } from '../Refusal.tsx';
import { AddAttribute } from './AddAttribute.tsx';
import { Examples } from './Examples.tsx';
import { MapRow } from './MapRow.tsx';

const words = text.mapping;

interface MappingTableProps {
  hris: string;
  rows: readonly MappingRow[];
  onChange: (rows: readonly MappingRow[]) => void;
  /** The rows whose details are open. */
  open: readonly TargetName[];
  onOpen: (target: TargetName, open: boolean) => void;
  attributes: readonly SourceAttribute[];
  trial: Loaded<MappingTrial>;
  /** Try it on these people. */
  onPeople: (ids: readonly string[]) => void;
  /** Why the mapping cannot be saved yet. */
  unfinished: string | undefined;
}

/** The rows, one a target attribute, tried on the person chosen above them. */
export function MappingTable(props: MappingTableProps) {
  const { hris, rows, onChange, open, onOpen, attributes, trial, onPeople, unfinished } = props;
  const [current, setCurrent] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const people = trial.value?.examples ?? [];
  const person = people.find(({ id }) => id === current) ?? people[0];
  return (
    <Card
      title={words.attributes}
      flush
      aside={
        <Examples
          people={people}
          current={person?.id}
          onChoose={setCurrent}
          onAnother={(id) => {
            setCurrent(id);
            onPeople(
              [id, ...people.map((one) => one.id).filter((other) => other !== id)].slice(0, 3),
            );
          }}
        />
      }
      footer={
        <>
          <AddAttribute
            rows={rows}
            attributes={attributes}
            onAdd={(row) => {
              onChange([...rows, row]);
              onOpen(row.target, true);
            }}
          />
          <span class="push note num" role="status" id="unfinished">
            {unfinished ?? stateOf(trial)}
          </span>
        </>
      }
    >
      {trial.refused && (
        <div class="body">
          <Refusal refused={trial.refused} onRetry={trial.reload} busy={trial.busy} />
        </div>
      )}
      <div class="map map-head" aria-hidden="true">
        <span>{words.headSource(hris)}</span>
        <span>{words.headTarget}</span>
        <span>{person?.name ?? words.headExample}</span>
        <span>{words.headFilled}</span>
        <span />
      </div>
      <ul aria-label={words.list} ref={list}>
        {rows.map((row, at) => (
          <MapRow
            key={row.target}
            row={row}
            onChange={(changed) => onChange(rows.with(at, changed))}
            onRemove={() => {
              onChange(rows.filter((_, other) => other !== at));
              // The focus goes to a row that stays.
              list.current?.children[at === 0 ? 1 : at - 1]?.querySelector('input')?.focus();
            }}
            open={open.includes(row.target)}
            onOpen={(shown) => onOpen(row.target, shown)}
            attributes={attributes}
            result={trial.value?.rows.find(({ target }) => target === row.target)}
            people={trial.value?.people}
            person={person}
          />
        ))}
      </ul>
    </Card>
  );
}

const stateOf = ({ value, busy }: Loaded<MappingTrial>): string => {
  if (busy || !value) return words.trying;
  return words.tried(value.people, value.problems.length);
};
