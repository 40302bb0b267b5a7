import type { MappingRow } from '#shared/attribute-mapping.ts';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { ExpressionEditor } from './ExpressionEditor.tsx';
import { lackOf, required } from './mapping-rows.ts';
import type { MapRowProps } from './MapRow.tsx';

const words = text.mapping;

/** The details of a row: its value or expression, the default, when it applies, and the way to drop it. */
export function RowEditor(props: MapRowProps & { label: string }) {
  const { row, onChange, onRemove, label } = props;
  const mandatory = required.includes(row.target);
  return (
    <div class="editor stack" role="group" aria-label={words.settings(label)}>
      {row.type === 'constant' && (
        <Field label={words.value} hint={words.valueHint} error={lackOf(row)}>
          <Input value={row.value} onInput={(value) => onChange({ ...row, value })} />
        </Field>
      )}
      {row.type === 'expression' && (
        <ExpressionEditor
          {...props}
          expression={row.expression}
          onInput={(expression) => onChange({ ...row, expression })}
        />
      )}
      <div class="row">
        {row.type !== 'constant' && (
          <Field label={words.defaultValue} note={words.defaultNote}>
            <Input
              value={row.defaultValue ?? ''}
              onInput={(value) => onChange(withDefault(row, value))}
            />
          </Field>
        )}
        <Field label={words.apply} hint={row.applyOn === 'creation' ? words.applyHint : undefined}>
          <Select
            value={row.applyOn}
            onChange={(applyOn) => onChange({ ...row, applyOn: applyOn as MappingRow['applyOn'] })}
            options={Object.entries(words.applyOn).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <span class="push" />
        <Button
          small
          kind="plain"
          icon="trash"
          unavailable={mandatory ? words.requiredStays : undefined}
          onClick={onRemove}
        >
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

function withDefault(row: MappingRow, value: string): MappingRow {
  const { defaultValue: _, ...rest } = row;
  return value === '' ? rest : { ...rest, defaultValue: value };
}
