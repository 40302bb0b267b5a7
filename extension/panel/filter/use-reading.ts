import { useEffect, useState } from 'preact/hooks';
import { api, call } from '../../api/client.ts';
import { Refused } from '../../api/refused.ts';

const every = 1000;

export interface Reading {
  read: number;
  total?: number | undefined;
}

/** How far the read is that somebody waits for: looked at each second while `active`. */
export function useReading(active: boolean): Reading | undefined {
  const [reading, setReading] = useState<Reading>();
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const look = async () => {
      const answer = await call(api.connection.reading.$get()).catch(ignoreRefusal);
      if (stopped) return;
      if (answer) setReading(answer);
      timer = setTimeout(() => void look(), every);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
      setReading(undefined);
    };
  }, [active]);
  return active ? reading : undefined;
}

/** The read itself tells why it fails; this is only how far it is. */
function ignoreRefusal(thrown: unknown): undefined {
  if (!(thrown instanceof Refused)) throw thrown;
}
