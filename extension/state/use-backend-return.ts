import { useEffect } from 'preact/hooks';
import type { Refused } from '../api/refused.ts';
import { refreshStatus, status } from './status.ts';

/** Where nobody answered: makes that known at once, and calls when somebody answers again. */
export function useBackendReturn(refused: Refused | undefined, onReturn: () => void): void {
  const away = refused?.code === 'backend_unreachable';
  useEffect(() => {
    if (away && status.value) void refreshStatus();
  }, [away]);
  const answered = status.value;
  useEffect(() => {
    if (away) onReturn();
  }, [answered]);
}
