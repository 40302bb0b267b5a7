import type { People } from '#shared/cycle.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Figures } from '../../ui/Figures.tsx';

const words = text.activity;

/** What a cycle read, kept and dropped. */
export const PrivacyReceipt = ({ people: { read, inScope, pages } }: { people: People }) => (
  <Card title={words.receipt} aside={<span class="note">{words.receiptNote}</span>} flush>
    <Figures
      items={[
        { label: words.read, value: number(read), hint: words.pages(pages) },
        { label: words.inScope, value: number(inScope), hint: words.inScopeHint },
        { label: words.dropped, value: number(read - inScope), hint: words.droppedHint },
      ]}
    />
  </Card>
);
