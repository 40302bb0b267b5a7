import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import type { SettingsPart } from './settings-part.ts';

const words = text.manage.limits;
const fields = [
  'leavePercent',
  'leaveCount',
  'weekLeavePercent',
  'updatePercent',
  'updateCount',
] as const;

/** Above which numbers a plan is held. */
export function LimitsCard({ form, edit, mistakes }: SettingsPart) {
  return (
    <Card title={words.title}>
      <div class="stack">
        <p class="quiet">{words.lead}</p>
        {fields.map((field) => (
          <Field
            key={field}
            label={words[field]}
            note={words[`${field}Note`]}
            error={mistakes[field]}
          >
            <Input
              inputMode="numeric"
              chars={7}
              value={form[field]}
              onInput={(typed) => edit({ [field]: typed })}
            />
          </Field>
        ))}
      </div>
    </Card>
  );
}
