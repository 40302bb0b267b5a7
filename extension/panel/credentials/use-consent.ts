import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectorInfo } from '#shared/connector-info.ts';
import { api, call } from '../../api/client.ts';
import { awaitAnswer } from './await-answer.ts';
import { openVendorWindow, type VendorWindow } from './vendor-window.ts';

/** A question that an admin answers in a window of the HRIS. */
export interface Asked {
  /** Where the window opens. */
  url: string;
  /** `none`: the browser did not open one. */
  window: 'open' | 'closed' | 'none';
  backendAway: boolean;
}

/** Asks an admin to agree in a window of the HRIS, and waits for the answer. What is shown meanwhile is `asked`. */
export function useConsent({ id: hris, name }: Pick<ConnectorInfo, 'id' | 'name'>) {
  const [asked, setAsked] = useState<Asked>();
  const stop = useRef<AbortController>(undefined);
  const shown = useRef<VendorWindow>(undefined);
  const cancel = () => stop.current?.abort();
  useEffect(() => cancel, []);

  const open = async (url: string) => {
    shown.current?.close();
    shown.current = await openVendorWindow(url);
    if (stop.current?.signal.aborted) shown.current?.close();
  };
  const look = (url: string, backendAway = false) => {
    const { current } = shown;
    setAsked({ url, window: current ? (current.closed ? 'closed' : 'open') : 'none', backendAway });
  };

  return {
    asked,
    cancel,
    /** Gives the id of the question once it was granted, undefined when it was cancelled. Throws Refused. */
    async ask(credentials: Record<string, string>): Promise<string | undefined> {
      const { signal } = (stop.current = new AbortController());
      const { id, url } = await call(api.consent.$post({ json: { hris, credentials } }));
      try {
        if (!signal.aborted) await open(url);
        const wait = (backendAway: boolean) => look(url, backendAway);
        return (await awaitAnswer({ id, hris: name }, signal, wait)) ? id : undefined;
      } finally {
        shown.current?.close();
        setAsked(undefined);
      }
    },
    async openAgain() {
      if (!asked) return;
      await open(asked.url);
      look(asked.url, asked.backendAway);
    },
  };
}
