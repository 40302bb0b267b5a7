import { useEffect } from 'preact/hooks';
import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { MappingTrial, SourceAttribute } from '#shared/scope.ts';
import type { TargetAttribute } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { lackOf, required, targetLabel } from './mapping-rows.ts';
import { Result } from './Result.tsx';
import { RowEditor } from './RowEditor.tsx';
import { SourcePicker } from './SourcePicker.tsx';

const words = text.mapping;

export interface MapRowProps {
  row: MappingRow;
  onChange: (row: MappingRow) => void;
  onRemove: () => void;
  open: boolean;
  onOpen: (open: boolean) => void;
  attributes: readonly SourceAttribute[];
  /** What the trial says of this row, how many it was tried on, and the person who is looked at. */
  result: MappingTrial['rows'][number] | undefined;
  people: number | undefined;
  person: MappingTrial['examples'][number] | undefined;
}

/** One target attribute: where it comes from, what it gives, how many have it. */
export function MapRow(props: MapRowProps) {
  const { row, onChange, onOpen, attributes, result, people, person } = props;
  const label = targetLabel(row.target);
  const mustOpen = lackOf(row) !== undefined || result?.error !== undefined;
  const open = props.open || mustOpen;
  // What opened for a mistake stays open when it is mended.
  useEffect(() => {
    if (mustOpen) onOpen(true);
  }, [mustOpen]);
  const choose = (changed: MappingRow) => {
    onChange(changed);
    if (changed.type !== 'direct') onOpen(true);
  };
  return (
    <li class={open ? 'map open' : 'map'}>
      <div class="pick">
        <SourcePicker row={row} label={label} attributes={attributes} onChange={choose} />
        <Icon name="right" />
      </div>
      <div class="target">
        <b>{label}</b>
        <small>{noteOf(row)}</small>
      </div>
      <div class="example">
        <Result row={row} person={person} attributes={attributes} />
      </div>
      <div class="cover">
        <Coverage result={result} people={people} />
      </div>
      <IconButton
        kind="plain"
        small
        icon={open ? 'close' : 'pencil'}
        label={open && !mustOpen ? words.closeOptions : words.settings(label)}
        aria-expanded={open}
        unavailableBy={mustOpen ? 'unfinished' : undefined}
        onClick={() => onOpen(!props.open)}
      />
      {open && <RowEditor {...props} label={label} />}
    </li>
  );
}

function noteOf({ target, defaultValue, applyOn }: MappingRow): string {
  const notes = [
    required.includes(target) && words.required,
    target.startsWith('custom.') && words.own,
    defaultValue && words.otherwise(defaultValue),
    applyOn === 'creation' && words.onlyOnce,
  ].filter(Boolean);
  return notes.join(' · ') || (words.hints[target as TargetAttribute] ?? '');
}

type CoverageProps = Pick<MapRowProps, 'result' | 'people'>;

function Coverage({ result, people }: CoverageProps) {
  if (!result || people === undefined) return <small>{words.notChecked}</small>;
  const { filled, invalid } = result;
  return (
    <>
      <Bar value={filled} max={people} tone={invalid > 0 ? 'held' : 'info'} />
      <small class="num">
        {words.covered(filled, people)}
        {invalid > 0 && ` · ${words.toFix(invalid)}`}
      </small>
    </>
  );
}
