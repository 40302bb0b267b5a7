import { useEffect, useState } from 'preact/hooks';
import type { Cycle } from '#shared/cycle.ts';
import { api, call, send } from '../api/client.ts';
import { Refused } from '../api/refused.ts';
import { serverEvents } from './server-events.ts';

const lookAgain = 2000;

/**
 * Follows a cycle until it has ended and gives it then. Each step is reported. Goes on after a lost stream, and looks
 * every two seconds where streams do not come through. Throws Refused when the backend refuses, and when it stays away.
 */
export async function followCycle(
  id: string,
  onStep: (cycle: Cycle) => void,
  signal: AbortSignal,
): Promise<Cycle> {
  for (;;) {
    const streamed = await streamCycle(id, onStep, signal);
    if (streamed) return streamed;
    const cycle: Cycle = await call(api.cycles[':id'].$get({ param: { id } }));
    signal.throwIfAborted();
    onStep(cycle);
    if (cycle.endedAt !== undefined) return cycle;
    await pause(lookAgain, signal);
  }
}

/** Gives the ended cycle, or undefined when the stream broke off before. */
async function streamCycle(
  id: string,
  onStep: (cycle: Cycle) => void,
  signal: AbortSignal,
): Promise<Cycle | undefined> {
  try {
    const answer = await send(`/api/cycles/${encodeURIComponent(id)}/events`, { signal });
    if (!answer.ok) return undefined;
    for await (const data of serverEvents(answer)) {
      const cycle = JSON.parse(data) as Cycle;
      onStep(cycle);
      if (cycle.endedAt !== undefined) return cycle;
    }
  } catch {
    signal.throwIfAborted();
  }
  return undefined;
}

/** The cycle with this id, always in its newest state, and why it cannot be followed when it cannot. */
export function useCycle(id: string | undefined): { cycle?: Cycle; refused?: Refused } {
  const [state, setState] = useState<{ cycle?: Cycle; refused?: Refused }>({});
  useEffect(() => {
    setState({});
    if (id === undefined) return;
    const stop = new AbortController();
    followCycle(id, (cycle) => setState({ cycle }), stop.signal).catch((thrown: unknown) => {
      if (thrown instanceof Refused && !stop.signal.aborted)
        setState((known) => ({ ...known, refused: thrown }));
    });
    return () => stop.abort();
  }, [id]);
  return state;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
