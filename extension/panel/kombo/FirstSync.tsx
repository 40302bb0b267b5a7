import { useEffect } from 'preact/hooks';
import { api } from '../../api/client.ts';
import type { Refused } from '../../api/refused.ts';
import { text } from '../../locales/text.ts';
import { Notice } from '../../ui/Notice.tsx';

const words = text.wizard.kombo;
const pollEvery = 5_000;

/** Whether Kombo is still reading for the first time, so that there is nothing to see yet. */
export const isFirstSync = (refused: Refused | undefined): boolean =>
  (refused?.details as { kombo?: string } | undefined)?.kombo === 'INTEGRATION.SETUP_SYNC_PENDING';

interface FirstSyncProps {
  /** Of the HRIS. */
  name: string;
  /** Kombo has something to say. */
  onEnd: () => void;
}

/** Stands where people will be while Kombo reads for the first time, and asks again by itself. */
export function FirstSync({ name, onEnd }: FirstSyncProps) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await api.connection.facets.$get({ query: {} }).catch(() => undefined);
      const code = answer && !answer.ok ? ((await answer.json()) as { code?: string }).code : '';
      if (answer && code !== 'incomplete_read') onEnd();
      else timer = setTimeout(() => void ask(), pollEvery);
    };
    timer = setTimeout(() => void ask(), pollEvery);
    return () => clearTimeout(timer);
  }, [onEnd]);
  return (
    <Notice tone="info" icon="clock" role="status" title={words.firstSync(name)}>
      <p>{words.firstSyncHint}</p>
    </Notice>
  );
}
