import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Refused } from '../api/refused.ts';
import { text } from '../locales/text.ts';
import { loadConnection } from '../state/connection.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Whether it stands above the screen already that the backend does not answer; then it is not said twice. */
export const AwaySaid = createContext(false);

interface RefusalProps {
  refused: Refused | undefined;
  /** What to do again; without it there is no such button. */
  onRetry?: (() => void) | undefined;
  busy?: boolean;
  /** Further ways on. */
  actions?: ComponentChildren;
}

/** A refusal as a notice: what is wrong, what to do, and the way to try again. Draws nothing without one. */
export function Refusal({ refused, onRetry, busy = false, actions }: RefusalProps) {
  const said = useContext(AwaySaid);
  if (!refused || (said && refused.code === 'backend_unreachable')) return null;
  const outdated = refused.code === 'outdated';
  return (
    <Notice
      tone="refused"
      role="alert"
      title={refused.message}
      actions={
        (actions ?? onRetry ?? outdated) && (
          <>
            {outdated && (
              <Button small onClick={() => void loadConnection()}>
                {text.refusal.load}
              </Button>
            )}
            {onRetry && !outdated && (
              <Button small busy={busy} onClick={onRetry}>
                {text.refusal.retry}
              </Button>
            )}
            {actions}
          </>
        )
      }
    >
      {refused.hint && <p>{refused.hint}</p>}
    </Notice>
  );
}
