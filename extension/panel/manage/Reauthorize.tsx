import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { hrisById } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { refreshStatus } from '../../state/status.ts';
import { announce } from '../../ui/announce.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { CredentialsForm } from '../credentials/CredentialsForm.tsx';
import type { Entered } from '../credentials/use-authorizing.ts';
import { KomboForm } from '../kombo/KomboForm.tsx';
import type { EnteredAtKombo } from '../kombo/use-kombo.ts';

const words = text.manage.reauthorize;

/** New credentials for the connected HRIS. */
export function Reauthorize() {
  const info = hrisById(connection.value?.hris);
  if (!info) return null;
  const submit = async (entered: Entered | EnteredAtKombo) => {
    connection.value = await call(api.connection.reauthorize.$post({ json: entered }));
    await refreshStatus();
    go('#/');
    announce(words.done(info.name), 'done');
    return connection.value;
  };
  const cancel = <LinkButton href="#/">{text.manage.cancel}</LinkButton>;
  return (
    <>
      <ScreenHead title={words.title(info.name)} lead={words.lead} />
      {connection.value?.through === 'kombo' ? (
        <KomboForm info={info} renewing submit={submit}>
          {cancel}
        </KomboForm>
      ) : (
        <CredentialsForm info={info} submit={submit} submitLabel={words.submit}>
          {cancel}
        </CredentialsForm>
      )}
    </>
  );
}
