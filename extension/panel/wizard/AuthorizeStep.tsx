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
import { stepHref } from './steps.ts';

const { authorize: words, back, next } = text.wizard;

/** The credentials of the HRIS, checked live. Once they were accepted they can be replaced, never seen. */
export function AuthorizeStep({ info }: { info: ConnectorInfo }) {
  const connected = connection.value ?? undefined;
  const refusedByHris = connected?.state === 'needs-reauthorization';
  const [renewing, setRenewing] = useState(refusedByHris);
  const settle = async (accepted: Promise<Connection>) => {
    connection.value = await accepted;
    void refreshStatus();
    go(stepHref(info.id, 'employees'));
    announce(words.connectedNow(info.name, connection.value.company), 'done');
    return connection.value;
  };
  const connect = (entered: Entered) =>
    settle(call(api.connection.$post({ json: { hris: info.id, ...entered } })));
  const renew = (entered: Entered) =>
    settle(call(api.connection.reauthorize.$post({ json: entered })));

  if (connected && !renewing)
    return (
      <>
        <ScreenHead
          mark="ok"
          title={words.connected(info.name)}
          lead={words.connectedLead(connected.company)}
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
  return (
    <>
      <ScreenHead title={words.title(info.name)} lead={words.lead} />
      <CredentialsForm
        info={info}
        submit={connected ? renew : connect}
        submitLabel={connected ? words.renew : words.submit}
      >
        {connected && !refusedByHris ? (
          <Button onClick={() => setRenewing(false)}>{words.keep}</Button>
        ) : (
          <LinkButton href={stepHref(info.id, 'permissions')}>{back}</LinkButton>
        )}
      </CredentialsForm>
    </>
  );
}
