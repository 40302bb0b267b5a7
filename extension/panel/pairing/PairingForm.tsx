import { useState } from 'preact/hooks';
import { askToReach, mayReach } from '../../api/backend-access.ts';
import { defaultBackend, parseBackend } from '../../api/backend-origin.ts';
import { pair } from '../../api/pair.ts';
import { Refused } from '../../api/refused.ts';
import { text } from '../../locales/text.ts';
import { embedded } from '../../state/embedding.ts';
import { lostBackend } from '../../state/pairing.ts';
import { useAction } from '../../state/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Refusal } from '../Refusal.tsx';
import { PairInTab } from './PairInTab.tsx';

const words = text.pairing;

/** Backend and code; pairs, asking the browser for access to the backend where that is needed. */
export function PairingForm({ suggested }: { suggested?: string | undefined }) {
  const [backend, setBackend] = useState(suggested ?? lostBackend.value ?? defaultBackend);
  const [code, setCode] = useState('');
  const [mistakes, setMistakes] = useState<{ backend?: string; code?: string }>({});
  const [closed, setClosed] = useState<string>();
  const pairing = useAction(async (origin: string) => {
    if (embedded && !(await mayReach(origin))) return setClosed(origin);
    if (!embedded && !(await askToReach(origin)))
      throw new Refused('backend_unreachable', words.declined(new URL(origin).host), {
        hint: words.declinedHint,
      });
    await pair(origin, code);
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const parsed = parseBackend(backend);
    setClosed(undefined);
    setMistakes({
      ...('mistake' in parsed && { backend: words.mistakes[parsed.mistake] }),
      ...(code.trim() === '' && { code: words.codeMissing }),
    });
    if ('origin' in parsed && code.trim() !== '') void pairing.run(parsed.origin);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Field label={words.backend} hint={words.backendHint} error={mistakes.backend} required>
        <Input type="url" mono value={backend} onInput={setBackend} />
      </Field>
      <Field label={words.code} hint={words.codeHint} error={mistakes.code} required>
        <Input mono value={code} onInput={setCode} placeholder="ABCD-EFGH" />
      </Field>
      <Refusal refused={pairing.refused} />
      {closed && <PairInTab origin={closed} />}
      <div class="row">
        <Button kind="primary" submit busy={pairing.busy}>
          {words.pair}
        </Button>
      </div>
    </form>
  );
}
