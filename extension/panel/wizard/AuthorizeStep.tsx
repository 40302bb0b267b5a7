import { useState } from 'preact/hooks';
import type { Connection } from '#shared/connection.ts';
import type { ConnectorInfo } from '#shared/connector-info.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { refreshStatus } from '../../state/status.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { CredentialsForm } from '../credentials/CredentialsForm.tsx';
import type { Entered } from '../credentials/use-authorizing.ts';
import { KomboForm } from '../kombo/KomboForm.tsx';
import type { EnteredAtKombo } from '../kombo/use-kombo.ts';
import { WayChoice, type Way } from '../kombo/WayChoice.tsx';
import { stepHref } from './steps.ts';

const { authorize: words, kombo: komboWords, back, next } = text.wizard;

/** The credentials of the HRIS, checked live. Once they were accepted they can be replaced, never seen. */
export function AuthorizeStep({ info }: { info: ConnectorInfo }) {
  const connected = connection.value ?? undefined;
  const refusedByHris = connected?.state === 'needs-reauthorization';
  const [renewing, setRenewing] = useState(refusedByHris);
  const [chosen, setChosen] = useState<Way>(info.connect[0] ?? 'direct');
  const way = connected ? (connected.through ?? 'direct') : chosen;
  const settle = async (accepted: Promise<Connection>) => {
    connection.value = await accepted;
    void refreshStatus();
    go(stepHref(info.id, 'employees'));
    announce(words.connectedNow(info.name, connection.value.company), 'done');
    return connection.value;
  };
  const connect = (entered: Entered | EnteredAtKombo) =>
    settle(call(api.connection.$post({ json: { hris: info.id, ...entered } })));
  const renew = (entered: Entered | EnteredAtKombo) =>
    settle(call(api.connection.reauthorize.$post({ json: entered })));

  if (connected && !renewing)
    return (
      <>
        <ScreenHead
          mark="ok"
          title={words.connected(info.name)}
          lead={(way === 'kombo' ? komboWords : words).connectedLead(connected.company)}
        />
        <div class="row far">
          <Button icon="key" onClick={() => setRenewing(true)}>
            {words.other}
          </Button>
          <LinkButton kind="primary" href={stepHref(info.id, 'employees')}>
            {next}
          </LinkButton>
        </div>
      </>
    );
  const submit = connected ? renew : connect;
  const wayBack =
    connected && !refusedByHris ? (
      <Button onClick={() => setRenewing(false)}>{words.keep}</Button>
    ) : (
      <LinkButton href={stepHref(info.id, 'permissions')}>{back}</LinkButton>
    );
  return (
    <>
      <ScreenHead
        title={words.title(info.name)}
        lead={way === 'kombo' ? komboWords.lead(info.name) : words.lead}
      />
      <div class="stack wide">
        {!connected && info.connect.length > 1 && (
          <WayChoice name={info.name} value={way} onChange={setChosen} />
        )}
        {way === 'kombo' ? (
          <KomboForm info={info} renewing={connected !== undefined} submit={submit}>
            {wayBack}
          </KomboForm>
        ) : (
          <CredentialsForm
            info={info}
            submit={submit}
            submitLabel={connected ? words.renew : words.submit}
          >
            {wayBack}
          </CredentialsForm>
        )}
      </div>
    </>
  );
}
