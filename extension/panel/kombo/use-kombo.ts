import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectorInfo, CredentialField } from '#shared/connector-info.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { useAction } from '../../state/use-action.ts';
import { enteredOf } from '../credentials/check-field.ts';
import { useEntries } from '../credentials/use-entries.ts';
import { openKomboWindow, type KomboWindow } from './open-kombo-window.ts';

const words = text.wizard.kombo;

const asked = (id: 'organization' | 'email', pattern?: string): CredentialField => ({
  id,
  label: words[id],
  secret: false,
  required: true,
  help: words[`${id}Help`],
  example: words[`${id}Example`],
  ...(pattern !== undefined && { pattern }),
});
const customer = [asked('organization'), asked('email', '[^\\s@]+@[^\\s@]+\\.[^\\s@]+')];

/** What Kombo's window handed over. */
export interface EnteredAtKombo {
  kombo: { token: string };
}

/** The way through Kombo's window. Kombo wants to know who connects, but not who renews. */
export function useKombo(
  { id: hris }: Pick<ConnectorInfo, 'id'>,
  renewing: boolean,
  submit: (entered: EnteredAtKombo) => Promise<unknown>,
) {
  const fields = renewing ? [] : customer;
  const entries = useEntries(fields);
  const [step, setStep] = useState<'start' | 'asking' | 'open' | 'checking' | 'closed'>('start');
  const shown = useRef<KomboWindow>(undefined);
  useEffect(() => () => shown.current?.close(), []);

  const link = () => {
    if (renewing) return call(api.kombo.relink.$post());
    const { organization = '', email = '' } = enteredOf(fields, entries.values);
    return call(api.kombo.link.$post({ json: { hris, organization, email } }));
  };
  const { run, busy, refused } = useAction(async () => {
    setStep('asking');
    shown.current = openKomboWindow((await link()).url);
    setStep('open');
    const token = await shown.current.token;
    if (token === undefined) return setStep('closed');
    setStep('checking');
    await submit({ kombo: { token } });
  });
  return {
    fields,
    entries,
    step,
    busy,
    refused,
    async send() {
      if (entries.checkAll(fields)) await run();
    },
  };
}
