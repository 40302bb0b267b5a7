import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { Combobox } from '../../../extension/ui/Combobox.tsx';
import { mount } from './mount.tsx';

const options = ['Hamburg', 'Leipzig', 'Zürich', 'Bristol'].map((label, index) => ({
  value: String(index),
  label,
}));

function Sites({ start = '1' }: { start?: string }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <Combobox
        label="Site"
        value={value}
        onChange={setValue}
        options={options}
        emptyText="No such site."
      />
      <output>{value}</output>
    </>
  );
}

/** The text of the option that a screen reader is told about. */
const active = () => {
  const id = document.activeElement?.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.textContent : undefined;
};

test('arrow down opens the list at the chosen value, and moves', async () => {
  const { one, focus, press } = await mount(<Sites />);
  await focus('input');
  expect(one('input').getAttribute('aria-expanded')).toBe('false');
  await press('ArrowDown');
  expect(one('input').getAttribute('aria-expanded')).toBe('true');
  expect(active()).toBe('Leipzig');
  await press('ArrowDown');
  expect(active()).toBe('Zürich');
  await press('ArrowDown', 'ArrowDown');
  expect(active()).toBe('Hamburg');
});

test('typing filters whatever the accents, and Enter takes the first', async () => {
  const { one, texts, type, press } = await mount(<Sites />);
  await type('input', 'zur');
  expect(texts('[role=option]')).toEqual(['Zürich']);
  await press('Enter');
  expect(one('output').textContent).toBe('2');
  expect((one('input') as HTMLInputElement).value).toBe('Zürich');
});

test('Escape closes the list and keeps the old value', async () => {
  const { one, all, type, press } = await mount(<Sites />);
  await type('input', 'ham');
  await press('Escape');
  expect(all('[role=listbox]')).toEqual([]);
  expect((one('input') as HTMLInputElement).value).toBe('Leipzig');
  expect(one('output').textContent).toBe('1');
});

test('a value nobody has is said, not chosen', async () => {
  const { root, one, type, press } = await mount(<Sites />);
  await type('input', 'Paris');
  expect(root.textContent).toContain('No such site.');
  await press('Enter');
  expect(one('output').textContent).toBe('1');
});

test('the list is announced as belonging to the input only while it is there', async () => {
  const { one, focus, press } = await mount(<Sites />);
  await focus('input');
  expect(one('input').hasAttribute('aria-controls')).toBe(false);
  await press('ArrowDown');
  expect(document.getElementById(one('input').getAttribute('aria-controls') ?? '')?.role).toBe(
    'listbox',
  );
});
