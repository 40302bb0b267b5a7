import type { ComponentChildren } from 'preact';
import { refreshStatus, statusRefused } from '../state/status.ts';
import { AwaySaid, Refusal } from './Refusal.tsx';

/** Says above the screen that the backend does not answer, and nothing once it does again. */
export function BackendAway({ children }: { children: ComponentChildren }) {
  const refused = statusRefused.value;
  const away = refused?.code === 'backend_unreachable';
  return (
    <>
      {away && (
        <div class="stack">
          <Refusal refused={refused} onRetry={() => void refreshStatus()} />
          <span />
        </div>
      )}
      <AwaySaid.Provider value={away}>{children}</AwaySaid.Provider>
    </>
  );
}
