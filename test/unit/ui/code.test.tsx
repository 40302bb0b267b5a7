import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { Code } from '../../../extension/ui/Code.tsx';
import { mount } from './mount.tsx';

const completions = [
  { insert: 'department', label: 'department' },
  { insert: 'site', label: 'site' },
  { insert: 'employmentSite', label: 'employmentSite' },
];

function Editor({ error }: { error?: { from: number; to: number; message: string } }) {
  const [value, setValue] = useState('');
  return (
    <>
      <Code
        label="Expression"
        value={value}
        onInput={setValue}
        completions={completions}
        error={error}
      />
      <output>{value}</output>
    </>
  );
}

test('while a word is typed the fields are offered, those that begin with it first', async () => {
  const { texts, type } = await mount(<Editor />);
  await type('textarea', 'department + si');
  expect(texts('[role=option]')).toEqual(['site', 'employmentSite']);
});

test('Tab takes the marked one and replaces only the word', async () => {
  const { one, type, press } = await mount(<Editor />);
  await type('textarea', 'department + si');
  await press('ArrowDown', 'Tab');
  expect(one('output').textContent).toBe('department + employmentSite');
});

test('Escape closes the offer; Enter then is a line break again', async () => {
  const { one, all, type, press } = await mount(<Editor />);
  await type('textarea', 'si');
  await press('Escape');
  expect(all('[role=option]')).toEqual([]);
  await press('Enter');
  expect(one('output').textContent).toBe('si');
});

test('a word that is written out offers nothing', async () => {
  const { all, type } = await mount(<Editor />);
  await type('textarea', 'department');
  expect(all('[role=option]')).toEqual([]);
});

test('the mistake is underlined where it is, and read with the input', async () => {
  const { one, type, root } = await mount(
    <Editor error={{ from: 13, to: 18, message: 'There is no field “sitee”.' }} />,
  );
  await type('textarea', 'department + sitee');
  expect(one('.oops').textContent).toBe('sitee');
  const ids = (one('textarea').getAttribute('aria-describedby') ?? '').split(' ');
  expect(ids.map((id) => root.querySelector(`[id="${id}"]`)?.textContent)).toContain(
    'There is no field “sitee”.',
  );
});

test('a mistake past the end of the text still shows', async () => {
  const { one, type } = await mount(
    <Editor error={{ from: 99, to: 99, message: 'Unfinished.' }} />,
  );
  await type('textarea', 'site + ');
  expect(one('.oops').textContent).toBe(' ');
});
