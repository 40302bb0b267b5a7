import { useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FieldTable } from './FieldTable.tsx';
import { useFieldReport } from './use-field-report.ts';

const words = text.fields;

/** Right after authorizing: whether everything that will be used can be read. */
export function FieldsNotice() {
  const [open, setOpen] = useState(false);
  const { value } = useFieldReport();
  if (!value || value.people === 0) return null;
  const empty = value.fields.filter(({ used, filled }) => used && filled === 0);
  const names = empty.map(({ label }) => label).join(', ');
  const readable = value.fields.filter(({ filled }) => filled > 0).length;
  return (
    <>
      <Notice
        tone={empty.length > 0 ? 'warn' : 'done'}
        title={empty.length > 0 ? words.missing(names) : words.whole(readable)}
        actions={
          !open && (
            <Button small onClick={() => setOpen(true)}>
              {words.show}
            </Button>
          )
        }
      >
        {empty.length > 0 && <p>{words.missingHint}</p>}
      </Notice>
      {open && (
        <Card title={words.title} flush>
          <FieldTable report={value} />
        </Card>
      )}
    </>
  );
}
