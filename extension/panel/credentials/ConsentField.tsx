import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';

const words = text.wizard.consent;

interface ConsentFieldProps {
  /** Of the HRIS. */
  name: string;
  /** Whether the admin has what the HRIS would give, and types it. */
  inHand: boolean;
  onChange: (inHand: boolean) => void;
  /** The input for it. */
  children: ComponentChildren;
}

/** For the few who agreed in the HRIS before: a way to type what its window would give. */
export function ConsentField({ name, inHand, onChange, children }: ConsentFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current && inHand) place.current?.querySelector('input')?.focus();
  }, [inHand]);
  return (
    <div class="stack tight" ref={place}>
      {inHand && children}
      <span>
        <Button
          kind="plain"
          small
          onClick={() => {
            pressed.current = true;
            onChange(!inHand);
          }}
        >
          {inHand ? words.ask(name) : words.type}
        </Button>
      </span>
    </div>
  );
}
