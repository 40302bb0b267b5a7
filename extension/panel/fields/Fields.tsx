import { fromNow } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { hrisById } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { Card } from '../../ui/Card.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { ReadingEmployees } from '../filter/ReadingEmployees.tsx';
import { Refusal } from '../Refusal.tsx';
import { FieldTable } from './FieldTable.tsx';
import { useFieldReport } from './use-field-report.ts';

const words = text.fields;

/** Which attributes the HRIS lets us read, how well they are filled, and which right may be missing. */
export function Fields() {
  const { value, refused, busy, reload } = useFieldReport();
  const hris = hrisById(connection.value?.hris)?.name ?? '';
  return (
    <>
      <ScreenHead title={words.title} lead={value && words.lead(hris, value.people)} />
      <div class="stack">
        {value ? (
          <Card
            title={hris}
            aside={<span class="note">{words.asOf(fromNow(value.at))}</span>}
            flush
          >
            <FieldTable report={value} />
          </Card>
        ) : refused ? (
          <Refusal refused={refused} onRetry={reload} busy={busy} />
        ) : (
          <ReadingEmployees hris={hris} />
        )}
        <div class="row">
          <LinkButton href="#/">{words.back}</LinkButton>
        </div>
      </div>
    </>
  );
}
