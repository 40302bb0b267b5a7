import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import type { SettingsPart } from './settings-part.ts';

const words = text.manage.removal;

/** What happens to users who leave. */
export function RemovalCard({ form, edit, mistakes }: SettingsPart) {
  return (
    <Card title={words.title}>
      <div class="stack">
        <Choices
          legend={words.legend}
          value={form.policy}
          onChange={(policy) => edit({ policy })}
          options={[
            { value: 'remove', label: words.remove, hint: words.removeHint },
            { value: 'deactivate', label: words.deactivate, hint: words.deactivateHint },
          ]}
        />
        {form.policy === 'deactivate' && (
          <Field label={words.afterDays} note={words.afterDaysNote} error={mistakes.afterDays}>
            <Input
              inputMode="numeric"
              chars={5}
              value={form.afterDays}
              onInput={(afterDays) => edit({ afterDays })}
            />
          </Field>
        )}
      </div>
    </Card>
  );
}
