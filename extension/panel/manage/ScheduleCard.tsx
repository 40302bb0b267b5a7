import { useMemo, useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { readCron, writeCron, type Rhythm } from './cron.ts';
import type { SettingsPart } from './settings-part.ts';
import { browserTimeZone, timeZones } from './time-zones.ts';

const words = text.manage.schedule;

/** A first value for each choice; the admin goes on from there. */
const starts: Record<Rhythm['kind'], (cron: string) => Rhythm> = {
  hourly: () => ({ kind: 'hourly' }),
  quarter: () => ({ kind: 'quarter' }),
  daily: () => ({ kind: 'daily', at: '02:00' }),
  own: (cron) => ({ kind: 'own', cron }),
};

/** How often and in which time zone cycles run. */
export function ScheduleCard({ form, edit, mistakes }: SettingsPart) {
  const [kind, setKind] = useState(readCron(form.cron).kind);
  const zones = useMemo(() => timeZones(form.timeZone), []);
  const rhythm = readCron(form.cron);
  const choose = (next: Rhythm['kind']) => {
    setKind(next);
    edit({ cron: writeCron(starts[next](form.cron)) });
  };
  return (
    <Card title={words.title}>
      <div class="stack">
        <Choices
          legend={words.legend}
          value={kind}
          onChange={choose}
          options={[
            { value: 'hourly', label: words.hourly, hint: words.hourlyHint },
            { value: 'quarter', label: words.quarter, hint: words.quarterHint },
            { value: 'daily', label: words.daily, hint: words.dailyHint },
            { value: 'own', label: words.own, hint: words.ownHint },
          ]}
        />
        {kind === 'daily' && (
          <Field label={words.at}>
            <Input
              type="time"
              chars={9}
              value={rhythm.kind === 'daily' ? rhythm.at : ''}
              onInput={(at) => at && edit({ cron: writeCron({ kind: 'daily', at }) })}
            />
          </Field>
        )}
        {kind === 'own' && (
          <Field label={words.cron} error={mistakes.cron}>
            <Input mono chars={18} value={form.cron} onInput={(cron) => edit({ cron })} />
          </Field>
        )}
        <Field label={words.zone} hint={words.zoneHint(browserTimeZone())}>
          <Combobox
            label={words.zone}
            value={form.timeZone}
            onChange={(timeZone) => edit({ timeZone })}
            options={zones}
            emptyText={words.noZone}
          />
        </Field>
      </div>
    </Card>
  );
}
