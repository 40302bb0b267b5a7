import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import type { SettingsPart } from './settings-part.ts';

const words = text.manage.limits;
const rows = [
  [
    { field: 'leavePercent', label: words.leave, unit: words.percent },
    { field: 'leaveCount', label: words.leave, unit: words.people },
  ],
  [{ field: 'weekLeavePercent', label: words.week, unit: words.percent }],
  [
    { field: 'updatePercent', label: words.update, unit: words.percent },
    { field: 'updateCount', label: words.update, unit: words.people },
  ],
] as const;

/** Above which numbers a plan is held. */
export function LimitsCard({ form, edit, mistakes }: SettingsPart) {
  return (
    <Card title={words.title}>
      <div class="stack">
        <p class="quiet">{words.lead}</p>
        {rows.map((fields) => (
          <div key={fields[0].field} class="row">
            {fields.map(({ field, label, unit }) => (
              <Field key={field} label={label} note={unit} error={mistakes[field]}>
                <Input
                  inputMode="numeric"
                  chars={6}
                  value={form[field]}
                  onInput={(typed) => edit({ [field]: typed })}
                />
              </Field>
            ))}
          </div>
        ))}
      </div>
    </Card>
  );
}
