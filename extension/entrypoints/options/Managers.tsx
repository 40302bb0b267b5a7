import { useState } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import {
  addedManagers,
  addManager,
  builtInManagers,
  removeManager,
} from '../../manager-site/managers.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { List, ListLine } from '../../ui/List.tsx';

const words = text.options;
const builtIn = builtInManagers.map((origin) => ({
  origin,
  note: origin.startsWith('https:') ? words.builtIn : words.local,
  added: false,
}));

/** Where the panel appears: the sites Rollcall knows, and those an admin added. */
export function Managers() {
  const { value: added = [], reload } = useLoaded(addedManagers, []);
  const [address, setAddress] = useState('');
  const [mistake, setMistake] = useState<string>();
  const add = async (event: Event) => {
    event.preventDefault();
    setMistake(undefined);
    try {
      // First thing in the press: the browser asks only then.
      const allowed = await addManager(address);
      if (!allowed) return setMistake(words.declined(address.trim()));
      announce(words.added(address.trim()), 'done');
      setAddress('');
      reload();
    } catch (thrown) {
      setMistake((thrown as Error).message);
    }
  };
  const remove = async (origin: string) => {
    await removeManager(origin);
    announce(words.removed(new URL(origin).host), 'done');
    reload();
  };
  const sites = [...builtIn, ...added.map((origin) => ({ origin, note: undefined, added: true }))];
  return (
    <Card
      title={words.managersTitle}
      aside={<span class="note">{words.managersNote}</span>}
      flush
      footer={
        <form class="row" onSubmit={(event) => void add(event)}>
          <Field label={words.addLabel} hint={words.addHint} error={mistake}>
            <Input type="url" value={address} onInput={setAddress} placeholder="https://" />
          </Field>
          <Button submit icon="plus">
            {words.add}
          </Button>
        </form>
      }
    >
      <List items={sites} itemKey={({ origin }) => origin} label={words.managersTitle}>
        {({ origin, note, added }) => (
          <ListLine
            icon="external"
            title={new URL(origin).host}
            hint={note}
            aside={
              added && (
                <IconButton
                  small
                  kind="plain"
                  icon="trash"
                  label={words.remove(new URL(origin).host)}
                  onClick={() => void remove(origin)}
                />
              )
            }
          />
        )}
      </List>
    </Card>
  );
}
