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
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(copiedLabel);
  };
  return (
    <span class="with-button">
      <Input ref={input} mono readOnly value={value} onInput={() => undefined} />
      <Button icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
        {copied ? copiedLabel : copyLabel}
      </Button>
    </span>
  );
}
