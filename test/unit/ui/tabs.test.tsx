import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { Tabs } from '../../../extension/ui/Tabs.tsx';
import { mount } from './mount.tsx';

function Three() {
  const [value, setValue] = useState<'in' | 'out' | 'skipped'>('in');
  return (
    <Tabs
      label="Who is in"
      value={value}
      onChange={setValue}
      tabs={[
        { value: 'in', label: 'In', count: 312 },
        { value: 'out', label: 'Out', count: 138 },
        { value: 'skipped', label: 'Skipped' },
      ]}
    >
      {value}
    </Tabs>
  );
}

test('arrows, Home and End choose a tab and go round', async () => {
  const { one, focus, press } = await mount(<Three />);
  await focus('[aria-selected=true]');
  const shown = () => one('[role=tabpanel]').textContent;
  await press('ArrowRight');
  expect(shown()).toBe('out');
  await press('End');
  expect(shown()).toBe('skipped');
  await press('ArrowRight');
  expect(shown()).toBe('in');
  await press('ArrowLeft');
  expect(shown()).toBe('skipped');
  await press('Home');
  expect(shown()).toBe('in');
  expect(document.activeElement).toBe(one('[aria-selected=true]'));
});

test('Tab stops at the chosen tab only, and the panel is named by it', async () => {
  const { one, all, click } = await mount(<Three />);
  await click('[role=tab]:nth-child(2)');
  expect(all('[role=tab]').map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
  const name = document.getElementById(
    one('[role=tabpanel]').getAttribute('aria-labelledby') ?? '',
  );
  expect(name).toBe(one('[aria-selected=true]'));
});
