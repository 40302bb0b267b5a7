import { useState } from 'preact/hooks';
import { Button } from '../../extension/ui/Button.tsx';
import { Card } from '../../extension/ui/Card.tsx';
import { Checkbox } from '../../extension/ui/Checkbox.tsx';
import { Choices } from '../../extension/ui/Choices.tsx';
import { Combobox } from '../../extension/ui/Combobox.tsx';
import { Dialog } from '../../extension/ui/Dialog.tsx';
import { Field } from '../../extension/ui/Field.tsx';
import { Input } from '../../extension/ui/Input.tsx';
import { Menu } from '../../extension/ui/Menu.tsx';
import { MultiSelect } from '../../extension/ui/MultiSelect.tsx';
import { SearchInput } from '../../extension/ui/SearchInput.tsx';
import { SecretInput } from '../../extension/ui/SecretInput.tsx';
import { Segmented } from '../../extension/ui/Segmented.tsx';
import { Select } from '../../extension/ui/Select.tsx';
import { Stepper } from '../../extension/ui/Stepper.tsx';
import { Tabs } from '../../extension/ui/Tabs.tsx';
import { Textarea } from '../../extension/ui/Textarea.tsx';
import { Story } from './Story.tsx';

const cities = Array.from({ length: 400 }, (_, at) => ({
  value: `site-${at}`,
  label: at < 4 ? (['Hamburg', 'Leipzig', 'Vienna', 'Bristol'][at] ?? '') : `Branch ${at}`,
  count: 400 - at,
}));
const sources = [
  { value: 'email', label: 'Email', note: 'lena.hofmann@brennholt.example', count: '312 of 312' },
  { value: 'first', label: 'First name', note: 'Lena', count: '312 of 312' },
  { value: 'title', label: 'Academic title', note: 'own field', count: '41 of 312' },
];

export function Fields() {
  const [text, setText] = useState('papi-7f41c2d8-3b1e-4c55');
  const [secret, setSecret] = useState('papi-MTQ5ZjE4YzQ0YjE2NDU4');
  const [city, setCity] = useState('site-1');
  const [source, setSource] = useState('email');
  const [picked, setPicked] = useState(['site-0', 'site-2']);
  const [query, setQuery] = useState('');
  return (
    <Story name="Field, Input, SecretInput, Select, Combobox, MultiSelect">
      <Card label="Fields">
        <div class="split build">
          <div class="stack">
            <Field label="Client ID" hint="Starts with papi-" required>
              <Input value={text} onInput={setText} icon="key" mono />
            </Field>
            <Field label="Client secret" hint="Spaces and line breaks around it are removed.">
              <SecretInput
                value={secret}
                onInput={setSecret}
                showLabel="Show the client secret"
                hideLabel="Hide the client secret"
              />
            </Field>
            <Field
              label="Client secret"
              error="Personio does not know this secret. Copy it again from the page on the right."
            >
              <SecretInput
                value={secret}
                onInput={setSecret}
                showLabel="Show the client secret"
                hideLabel="Hide the client secret"
              />
            </Field>
            <Field label="Note" note="optional">
              <Textarea value="Asked by Jonas Weiß" onInput={() => undefined} />
            </Field>
          </div>
          <div class="stack">
            <Field label="Group by">
              <Select
                value="department"
                onChange={() => undefined}
                options={[
                  { value: 'department', label: 'Department' },
                  { value: 'site', label: 'Site' },
                ]}
              />
            </Field>
            <Field label="Site">
              <Combobox
                label="Sites"
                value={city}
                onChange={setCity}
                options={cities}
                emptyText="No site of that name."
              />
            </Field>
            <Field label="Source of E-mail">
              <Combobox
                label="Fields"
                value={source}
                onChange={setSource}
                options={sources}
                emptyText="No field of that name."
              />
            </Field>
            <Field label="Sites">
              <MultiSelect
                label="Sites"
                values={picked}
                onChange={setPicked}
                options={cities}
                addLabel="Add a site"
                removeLabel={(label) => `Remove ${label}`}
                searchLabel="Search sites"
                emptyText="No site of that name."
              />
            </Field>
            <SearchInput
              value={query}
              onInput={setQuery}
              label="Search people"
              placeholder="Search a person"
              slash
            />
          </div>
        </div>
      </Card>
    </Story>
  );
}

export function Picks() {
  const [ticked, setTicked] = useState(true);
  const [fate, setFate] = useState<'keep' | 'remove'>('keep');
  const [who, setWho] = useState<'lena' | 'max'>('lena');
  const [tab, setTab] = useState<'in' | 'out'>('in');
  return (
    <Story name="Checkbox, Choices, Segmented, Tabs, Stepper">
      <Stepper
        label="Set-up steps"
        doneLabel="done"
        current="employees"
        steps={[
          { id: 'permissions', label: 'Permissions' },
          { id: 'authorize', label: 'Authorize' },
          { id: 'employees', label: 'Employees' },
          { id: 'finish', label: 'Finish' },
        ]}
      />
      <div class="split build">
        <Card label="Choices">
          <div class="stack">
            <Checkbox checked={ticked} onChange={setTicked} label="Germany" hint="DE" count={296} />
            <Checkbox checked={false} mixed onChange={setTicked} label="Some of them" />
            <Choices
              legend="What happens to the users?"
              value={fate}
              onChange={setFate}
              options={[
                { value: 'keep', label: 'Keep the 312 users', hint: 'They stay as they are.' },
                { value: 'remove', label: 'Remove the 312 users', hint: 'You see the list first.' },
              ]}
            />
            <Segmented
              label="Example"
              value={who}
              onChange={setWho}
              options={[
                { value: 'lena', label: 'Lena Hofmann' },
                { value: 'max', label: 'Maximilian Gruber' },
              ]}
            />
          </div>
        </Card>
        <Card title="Who is in" flush>
          <Tabs
            label="Who is in"
            value={tab}
            onChange={setTab}
            tabs={[
              { value: 'in', label: 'In', count: 312 },
              { value: 'out', label: 'Out', count: 138 },
            ]}
          >
            <div class="body">{tab === 'in' ? '312 people are in.' : '138 people are out.'}</div>
          </Tabs>
        </Card>
      </div>
    </Story>
  );
}

export function Overs() {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('nothing');
  return (
    <Story name="Menu, Dialog">
      <div class="row">
        <Menu
          label="Edit"
          onSelect={(id) => (id === 'disconnect' ? setOpen(true) : setSaid(id))}
          items={[
            { id: 'filter', icon: 'filter', label: 'Filter', hint: 'Who becomes a user' },
            {
              id: 'mapping',
              icon: 'map',
              label: 'Attribute mapping',
              hint: 'Which field goes where',
            },
            { id: 'key', icon: 'key', label: 'Reauthorize', unavailable: 'A cycle is running' },
            { id: 'pause', icon: 'pause', label: 'Pause', hint: 'Users stay', apart: true },
            { id: 'disconnect', icon: 'plug', label: 'Disconnect', danger: true },
          ]}
        />
        <Menu
          label="More for group 1"
          icon="more"
          onSelect={setSaid}
          items={[{ id: 'copy', label: 'Copy' }]}
        />
        <Button onClick={() => setOpen(true)}>Disconnect…</Button>
        <span class="note">Chosen: {said}</span>
      </div>
      <Dialog
        open={open}
        title="Disconnect Personio?"
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button kind="danger" onClick={() => setOpen(false)}>
              Disconnect and keep users
            </Button>
          </>
        }
      >
        <p class="quiet">
          Reading stops at once and the key is deleted. The 312 users can stay or go.
        </p>
      </Dialog>
    </Story>
  );
}
