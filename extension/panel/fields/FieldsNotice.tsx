import { useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Mark } from '../../ui/Mark.tsx';
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
  const show = !open && (
    <Button kind="plain" small onClick={() => setOpen(true)}>
      {words.show}
    </Button>
  );
  return (
    <>
      {empty.length > 0 ? (
        <Notice tone="warn" title={words.missing(names)} actions={show}>
          <p>{words.missingHint}</p>
        </Notice>
      ) : (
        <p class="row note">
          <Mark name="ok" /> {words.whole(readable)} {show}
        </p>
      )}
      {open && (
        <Card title={words.title} flush>
          <FieldTable report={value} tall="24rem" />
        </Card>
      )}
    </>
  );
}
