import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { announce, hush } from '../../../extension/ui/announce.ts';
import { Announcements } from '../../../extension/ui/Announcements.tsx';
import { mount } from './mount.tsx';

test('a sentence is read out and leaves nothing on the screen', async () => {
  const { one, all } = await mount(<Announcements dismissLabel="Dismiss" />);
  await act(() => announce('309 of 450 in scope'));
  expect(one('[role=status]').textContent).toBe('309 of 450 in scope');
  expect(all('.toast')).toEqual([]);
});

test('with a tone it stands on the screen until it is dismissed', async () => {
  const { one, all, click } = await mount(<Announcements dismissLabel="Dismiss" />);
  await act(() => announce('The draft is saved.', 'done'));
  expect(one('.toast p').textContent).toBe('The draft is saved.');
  await click('.toast button');
  expect(all('.toast')).toEqual([]);
});

test('the same sentence twice is read twice: the text is new in the document', async () => {
  const { one } = await mount(<Announcements dismissLabel="Dismiss" />);
  await act(() => announce('Saved.'));
  const first = one('[role=status]').firstChild;
  await act(() => announce('Saved.'));
  expect(one('[role=status]').firstChild).not.toBe(first);
  hush();
});
