import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import type { SettingsPart } from './settings-part.ts';

const words = text.manage.limits;
const rows = [
  {
    label: words.leave,
    fields: [
      { field: 'leavePercent', unit: words.percentOr },
      { field: 'leaveCount', unit: words.people },
    ],
  },
  { label: words.week, fields: [{ field: 'weekLeavePercent', unit: words.percent }] },
  {
    label: words.update,
    fields: [
      { field: 'updatePercent', unit: words.percentOr },
      { field: 'updateCount', unit: words.people },
    ],
  },
] as const;

/** Above which numbers a plan is held. */
export function LimitsCard({ form, edit, mistakes }: SettingsPart) {
  return (
    <Card title={words.title}>
      <div class="stack">
        <p class="quiet">{words.lead}</p>
        {rows.map(({ label, fields }) => (
          <fieldset key={label} class="stack tight">
            <legend class="label">{label}</legend>
            <div class="row">
              {fields.map(({ field, unit }) => (
                <div key={field} class="row">
                  <Field label={words.named(label, unit)} hideLabel error={mistakes[field]}>
                    <Input
                      inputMode="numeric"
                      chars={6}
                      value={form[field]}
                      onInput={(typed) => edit({ [field]: typed })}
                    />
                  </Field>
                  <span class="quiet">{unit}</span>
                </div>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Card>
  );
}
