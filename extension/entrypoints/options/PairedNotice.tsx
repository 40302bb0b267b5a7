import { text } from '../../locales/text.ts';
import { managerTab, openPanel } from '../../state/open-panel.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const words = text.options;

/** It worked, and the way on. */
export function PairedNotice({ backend }: { backend: string }) {
  const { value: tab } = useLoaded(managerTab, []);
  return (
    <Notice
      tone="done"
      role="status"
      title={words.paired(new URL(backend).host)}
      actions={
        <Button kind="primary" onClick={() => void openPanel()}>
          {tab ? words.openManager : words.openTab}
        </Button>
      }
    >
      <p>{words.pairedHint}</p>
    </Notice>
  );
}
