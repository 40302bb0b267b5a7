import { useState } from 'preact/hooks';
import type { ConnectorInfo } from '#shared/connector-info.ts';
import { useAction } from '../../state/use-action.ts';
import { askedParts } from './asked-parts.ts';
import { enteredOf } from './check-field.ts';
import { fieldOf } from './refused-field.ts';
import { useConsent } from './use-consent.ts';
import { useEntries } from './use-entries.ts';

/** What an admin entered, and the question that was answered in the vendor's window, if there was one. */
export interface Entered {
  credentials: Record<string, string>;
  consent?: string | undefined;
}

/** The state of the credentials form: what is asked, what was entered, and where sending it has come to. */
export function useAuthorizing(
  info: ConnectorInfo,
  submit: (entered: Entered) => Promise<unknown>,
) {
  const entries = useEntries(info.credentials);
  const [inHand, setInHand] = useState(false);
  const parts = askedParts(info.credentials, entries.values);
  const { main, optional, consented } = parts;
  const needsConsent = consented !== undefined && !inHand;
  const typed = [...main, ...optional, ...(consented && inHand ? [consented] : [])];

  const consent = useConsent(info);
  const { run, busy, refused } = useAction(async () => {
    const credentials = enteredOf(typed, entries.values);
    if (!needsConsent) return submit({ credentials });
    const id = await consent.ask(credentials);
    return id === undefined ? undefined : submit({ credentials, consent: id });
  });
  return {
    ...parts,
    entries,
    needsConsent,
    inHand,
    setInHand,
    consent,
    busy,
    refused,
    atField: fieldOf(refused, typed),
    /** On success everything is forgotten. Gives whether it was sent and accepted. */
    async send(): Promise<boolean> {
      if (!entries.checkAll(typed)) return false;
      const accepted = (await run()) !== undefined;
      if (accepted) entries.forget();
      return accepted;
    },
  };
}
