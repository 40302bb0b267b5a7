import { useMemo } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { languages } from './languages.ts';
import type { SettingsPart } from './settings-part.ts';

const words = text.manage.tenant;

/** What the manager site allows: domains, the default language, seats. */
export function TenantCard({ form, edit, mistakes }: SettingsPart) {
  const options = useMemo(() => languages(form.language), []);
  return (
    <Card title={words.title}>
      <div class="stack">
        <Field label={words.domains} hint={words.domainsHint} error={mistakes.emailDomains}>
          <Textarea
            value={form.emailDomains}
            onInput={(emailDomains) => edit({ emailDomains })}
            placeholder="example.com"
          />
        </Field>
        <Field label={words.language} hint={words.languageHint}>
          <Combobox
            label={words.language}
            value={form.language}
            onChange={(language) => edit({ language })}
            options={options}
            emptyText={words.noLanguage}
          />
        </Field>
        <Field
          label={words.seats}
          note={words.seatsNote}
          hint={words.seatsHint}
          error={mistakes.seatLimit}
        >
          <Input
            inputMode="numeric"
            chars={9}
            value={form.seatLimit}
            onInput={(seatLimit) => edit({ seatLimit })}
          />
        </Field>
      </div>
    </Card>
  );
}
