import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { Field } from '../../../extension/ui/Field.tsx';
import { Input } from '../../../extension/ui/Input.tsx';
import { SecretInput } from '../../../extension/ui/SecretInput.tsx';
import { mount } from './mount.tsx';

test('label, hint and error belong to the control inside, without ids from outside', async () => {
  const { one } = await mount(
    <Field label="Client ID" hint="Starts with papi-" error="That is the secret." required>
      <Input value="x" onInput={() => undefined} />
    </Field>,
  );
  const input = one('input');
  expect(one('label').getAttribute('for')).toBe(input.id);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.getAttribute('aria-required')).toBe('true');
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Starts with papi-',
    'That is the secret.',
  ]);
});

test('two fields on a screen never share an id', async () => {
  const { all } = await mount(
    <>
      <Field label="One">
        <Input value="" onInput={() => undefined} />
      </Field>
      <Field label="Two">
        <Input value="" onInput={() => undefined} />
      </Field>
    </>,
  );
  const ids = all('[id]').map((part) => part.id);
  expect(new Set(ids).size).toBe(ids.length);
});

function Secret() {
  const [value, setValue] = useState('');
  return (
    <>
      <SecretInput value={value} onInput={setValue} showLabel="Show it" hideLabel="Hide it" />
      <output>[{value}]</output>
    </>
  );
}

test('a pasted secret loses the spaces and line breaks around it', async () => {
  const { one, type } = await mount(<Secret />);
  await type('input', '  papi-123 ', 'insertFromPaste');
  expect(one('output').textContent).toBe('[papi-123]');
});

test('a typed secret keeps its inner spaces and loses the outer ones when left', async () => {
  const { one, type, focus } = await mount(<Secret />);
  await type('input', 'two ');
  expect(one('output').textContent).toBe('[two ]');
  await type('input', 'two words ');
  await focus('button');
  expect(one('output').textContent).toBe('[two words]');
});

test('a secret is hidden until its button is pressed, and the button says what it will do', async () => {
  const { one, click } = await mount(<Secret />);
  expect(one('input').getAttribute('type')).toBe('password');
  expect(one('button').textContent).toBe('Show it');
  await click('button');
  expect(one('input').getAttribute('type')).toBe('text');
  expect(one('button').textContent).toBe('Hide it');
});
