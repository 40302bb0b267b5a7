import { refreshStatus, statusRefused } from '../state/status.ts';
import { CheckAddress } from './CheckAddress.tsx';
import { Refusal } from './Refusal.tsx';

/** Says so above the screen while the backend does not answer; goes away by itself when it is back. */
export function BackendAway() {
  const refused = statusRefused.value;
  if (refused?.code !== 'backend_unreachable') return null;
  return (
    <div class="stack">
      <Refusal refused={refused} onRetry={() => void refreshStatus()} actions={<CheckAddress />} />
      <span />
    </div>
  );
}
