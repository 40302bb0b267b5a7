import { api, call } from '../../api/client.ts';
import { asRefused, Refused } from '../../api/refused.ts';
import { text } from '../../locales/text.ts';

const words = text.wizard.consent;
const everyMs = 1000;

/**
 * Waits until somebody agreed in the window of an HRIS.
 * @param id of the question
 * @param onWaiting what was heard meanwhile: no answer of the admin yet, or none of the backend
 * @returns false when the signal ended it. Throws Refused when nobody agreed, or not in time
 */
export async function awaitAnswer(
  { id, hris }: { id: string; hris: string },
  signal: AbortSignal,
  onWaiting: (backendAway: boolean) => void,
): Promise<boolean> {
  while (!signal.aborted) {
    const heard = await listen(id, hris);
    if (signal.aborted) break;
    if (heard === 'granted') return true;
    onWaiting(heard === 'away');
    await pause(signal);
  }
  return false;
}

async function listen(id: string, hris: string): Promise<'waiting' | 'granted' | 'away'> {
  try {
    const { state, error } = await call(api.consent[':id'].$get({ param: { id } }));
    if (error) throw new Refused(error.code, error.message, error);
    return state === 'granted' ? 'granted' : 'waiting';
  } catch (thrown) {
    const refused = asRefused(thrown);
    if (refused.code === 'backend_unreachable' || refused.code === 'backend_unknown') return 'away';
    if (refused.code !== 'not_found') throw refused;
    throw new Refused('not_found', words.expired(hris), { hint: words.expiredHint(hris) });
  }
}

/** Browsers slow timers of pages down that nobody sees; who comes back need not wait. */
const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, everyMs);
    over.signal.addEventListener('abort', () => clearTimeout(timer));
    for (const [place, event] of [
      [signal, 'abort'],
      [window, 'focus'],
      [document, 'visibilitychange'],
    ] as const)
      place.addEventListener(event, end, { signal: over.signal });
  });
