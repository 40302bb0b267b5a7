import { useRef, useState } from 'preact/hooks';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { Input } from './Input.tsx';

interface CopyInputProps {
  value: string;
  copyLabel: string;
  copiedLabel: string;
}

/** Text to read and to copy, for use elsewhere. */
export function CopyInput({ value, copyLabel, copiedLabel }: CopyInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    input.current?.select();
    // The newer way is closed to frames whose page does not allow it by name.
    const done = document.execCommand('copy');
    if (!done) return;
    button.current?.focus();
    setCopied(true);
    announce(copiedLabel);
  };
  return (
    <span class="with-button">
      <Input ref={input} mono readOnly value={value} onInput={() => undefined} />
      <Button ref={button} icon={copied ? 'check' : 'copy'} onClick={copy}>
        {copied ? copiedLabel : copyLabel}
      </Button>
    </span>
  );
}
