import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { MultiSelect } from '../../../extension/ui/MultiSelect.tsx';
import { mount } from './mount.tsx';

const options = ['Sales', 'Legal', 'IT'].map((label, index) => ({
  value: label,
  label,
  count: index + 7,
}));

function Departments({ all = options }: { all?: typeof options }) {
  const [values, setValues] = useState<string[]>(['Legal']);
  return (
    <MultiSelect
      label="Departments"
      values={values}
      onChange={setValues}
      options={all}
      addLabel="Add a department"
      removeLabel={(label) => `Remove ${label}`}
      searchLabel="Search departments"
      emptyText="No such department."
    />
  );
}
const chips = '.chip > :first-child';

test('ticking with the keyboard adds chips with their head-counts and keeps the list open', async () => {
  const { texts, all, click, press } = await mount(<Departments />);
  await click('[aria-haspopup=listbox]');
  expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  expect(texts(chips)).toEqual(['Legal', 'Sales', 'IT']);
  expect(texts('.chip > .n')).toEqual(['8', '7', '9']);
  expect(all('[role=option][aria-selected=true]')).toHaveLength(3);
});

test('Enter on a ticked value drops it again', async () => {
  const { texts, click, press } = await mount(<Departments />);
  await click('[aria-haspopup=listbox]');
  await press('ArrowDown', 'Enter');
  expect(texts(chips)).toEqual([]);
});

test('Escape closes and gives the focus back to the button', async () => {
  const { all, one, click, press } = await mount(<Departments />);
  await click('[aria-haspopup=listbox]');
  await press('Escape');
  expect(all('[role=listbox]')).toEqual([]);
  expect(document.activeElement).toBe(one('[aria-haspopup=listbox]'));
});

test('Backspace in the empty search drops the last chip, in a filled one it only edits', async () => {
  const { texts, click, type, press } = await mount(<Departments />);
  await click('[aria-haspopup=listbox]');
  await type('[role=combobox]', 'sa');
  await press('Backspace');
  expect(texts(chips)).toEqual(['Legal']);
  await type('[role=combobox]', '');
  await press('Backspace');
  expect(texts(chips)).toEqual([]);
});

test('removing a chip does not lose the focus', async () => {
  const { one, texts, click } = await mount(<Departments />);
  await click('[aria-label="Remove Legal"]');
  expect(texts(chips)).toEqual([]);
  expect(document.activeElement).toBe(one('[aria-haspopup=listbox]'));
});

test('of ten thousand values only a window is drawn, and each says its place among all', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    value: `v${at}`,
    label: `Value ${at}`,
    count: at,
  }));
  const { all, click } = await mount(<Departments all={many} />);
  await click('[aria-haspopup=listbox]');
  expect(all('[role=option]').length).toBeGreaterThan(5);
  expect(all('[role=option]').length).toBeLessThan(60);
  expect(all('[role=option]')[0]?.getAttribute('aria-setsize')).toBe('10000');
});
