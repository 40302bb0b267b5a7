import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';

const words = text.pairing;

/** For admins who have never seen the backend. */
export function WhereTheCodeIs() {
  return (
    <Card title={words.whereTitle}>
      <div class="stack">
        <p>{words.where}</p>
        <p class="sub mono">{words.sample}</p>
        <p class="quiet">{words.whenOld}</p>
      </div>
    </Card>
  );
}
