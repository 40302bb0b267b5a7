import { useState } from 'preact/hooks';
import { api, call } from '../../api/client.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { refreshStatus, status } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Refusal } from '../Refusal.tsx';

const words = text.manage.disconnect;
const { kombo } = text.wizard;

interface DisconnectDialogProps {
  open: boolean;
  onClose: () => void;
  /** The name of the HRIS. */
  hris: string;
}

/** Ends the connection. Asks what happens to the users, and for removing them a typed number. */
export function DisconnectDialog({ open, onClose, hris }: DisconnectDialogProps) {
  const [choice, setChoice] = useState<'keep' | 'remove'>('keep');
  const [typed, setTyped] = useState('');
  const [mistake, setMistake] = useState<string>();
  const users = status.value?.owned ?? 0;
  const disconnect = useAction(async () => {
    const { leftAtKombo } = await call(api.connection.$delete({ query: { users: choice } }));
    onClose();
    connection.value = null;
    await refreshStatus();
    go('#/');
    const done = choice === 'keep' ? words.kept(hris, users) : words.removed(hris, users);
    if (leftAtKombo) announce(kombo.left(hris), 'warn');
    else announce(done, 'done');
  });
  const sure = choice === 'keep' || typed.replaceAll(/\D/g, '') === String(users);
  const press = () => {
    setMistake(sure ? undefined : words.wrong(users));
    if (sure) void disconnect.run();
  };
  const label =
    users === 0
      ? words.confirm
      : choice === 'keep'
        ? words.confirmKeep
        : words.confirmRemove(users);
  return (
    <Dialog
      open={open}
      title={words.title(hris)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text.manage.cancel}</Button>
          <Button kind="danger" busy={disconnect.busy} onClick={press}>
            {label}
          </Button>
        </>
      }
    >
      <p class="quiet">{words.body(users)}</p>
      {connection.value?.through === 'kombo' && <p class="quiet">{kombo.deleted}</p>}
      {users > 0 && (
        <Choices
          legend={words.legend}
          hideLegend
          value={choice}
          onChange={setChoice}
          options={[
            { value: 'keep', label: words.keep(users), hint: words.keepHint },
            { value: 'remove', label: words.remove(users), hint: words.removeHint },
          ]}
        />
      )}
      {choice === 'remove' && (
        <Field label={words.typed} hint={words.sure(users)} error={mistake}>
          <Input
            inputMode="numeric"
            chars={8}
            value={typed}
            onInput={setTyped}
            placeholder={number(users)}
          />
        </Field>
      )}
      <Refusal refused={disconnect.refused} />
    </Dialog>
  );
}
