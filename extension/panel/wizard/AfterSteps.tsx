import { text } from '../../locales/text.ts';
import { Stepper } from '../../ui/Stepper.tsx';

const { after: words, done } = text.wizard;

/** The way from the end of the wizard to the first users. */
export function AfterSteps({ current }: { current: 'sync' | 'mapping' | 'plan' }) {
  return (
    <Stepper
      label={words.label}
      steps={[
        { id: 'sync', label: words.sync, href: '#/sync' },
        { id: 'mapping', label: words.mapping, href: '#/mapping' },
        { id: 'plan', label: words.plan },
      ]}
      current={current}
      doneLabel={done}
    />
  );
}
