import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Asked } from './use-consent.ts';

const { consent: words, outside } = text.wizard;

interface ConsentWaitingProps {
  /** Of the HRIS. */
  name: string;
  asked: Asked;
  onOpen: () => void;
  onCancel: () => void;
}

/** In place of the form while an admin agrees in the window of the HRIS. */
export function ConsentWaiting({ name, asked, onOpen, onCancel }: ConsentWaitingProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('a, button')?.focus(), []);
  const { title, hint, tone } = said(name, asked);
  useEffect(() => announce(`${title} ${hint}`), [title]);
  return (
    <div ref={place}>
      <Notice
        tone={tone}
        icon="external"
        title={title}
        actions={
          <>
            {asked.window === 'none' ? (
              <LinkButton small kind="primary" href={asked.url} external={outside}>
                {words.open}
              </LinkButton>
            ) : (
              <Button small icon="external" onClick={onOpen}>
                {words.again}
              </Button>
            )}
            <Button
              small
              onClick={() => {
                onCancel();
                announce(words.cancelled);
              }}
            >
              {words.cancel}
            </Button>
          </>
        }
      >
        <p>{hint}</p>
      </Notice>
    </div>
  );
}

function said(name: string, { window, backendAway }: Asked) {
  if (backendAway) return { title: words.away, hint: words.awayHint(name), tone: 'warn' as const };
  if (window === 'closed')
    return { title: words.closed(name), hint: words.closedHint, tone: 'warn' as const };
  const title = window === 'none' ? words.toOpen(name) : words.waiting(name);
  return { title, hint: words.waitingHint, tone: 'info' as const };
}
