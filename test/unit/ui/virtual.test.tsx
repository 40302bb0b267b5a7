import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Column } from '../../../extension/ui/table-column.ts';
import { VirtualList } from '../../../extension/ui/VirtualList.tsx';
import { VirtualTable } from '../../../extension/ui/VirtualTable.tsx';
import { mount } from './mount.tsx';

interface Row {
  id: string;
}
const rows: Row[] = Array.from({ length: 10_000 }, (_, at) => ({ id: `person ${at}` }));
const columns: Column<Row>[] = [{ id: 'name', head: 'Name', names: true, cell: ({ id }) => id }];
const groups = ['Finance', 'IT'].map((label, at) => ({
  id: label,
  label,
  count: 5000,
  rows: rows.slice(at * 5000, (at + 1) * 5000),
}));

test('a list of ten thousand draws a window and says the place of each line', async () => {
  const { all } = await mount(
    <VirtualList label="People" items={rows} itemKey={({ id }) => id}>
      {({ id }) => id}
    </VirtualList>,
  );
  expect(all('li').length).toBeGreaterThan(8);
  expect(all('li').length).toBeLessThan(40);
  expect(all('li')[3]?.getAttribute('aria-posinset')).toBe('4');
  expect(all('li')[3]?.getAttribute('aria-setsize')).toBe('10000');
});

test('a table of ten thousand draws a window and tells how many rows there are', async () => {
  const { one, all } = await mount(
    <VirtualTable label="Users" columns={columns} rows={rows} rowKey={({ id }) => id} />,
  );
  expect(all('tbody tr:not(.gap)').length).toBeLessThan(40);
  expect(one('table').getAttribute('aria-rowcount')).toBe('10001');
  expect(all('tbody tr')[0]?.getAttribute('aria-rowindex')).toBe('2');
  expect(one('.table-scroll').tabIndex).toBe(0);
});

async function choosable() {
  const onSelect = vi.fn();
  const table = (current?: string) => (
    <VirtualTable
      label="Users"
      columns={columns}
      groups={groups}
      rowKey={({ id }) => id}
      onSelect={onSelect}
      current={current}
    />
  );
  const page = await mount(table());
  return { ...page, onSelect, table, at: () => document.activeElement?.textContent };
}

test('a table to choose from is one stop for Tab; arrows move over the bands, Enter chooses', async () => {
  const { all, one, focus, press, at, onSelect } = await choosable();
  expect(one('table').getAttribute('role')).toBe('grid');
  expect(all('tr[tabindex="0"]')).toHaveLength(1);
  await focus('tr[tabindex="0"]');
  expect(at()).toBe('person 0');
  await press('ArrowUp');
  expect(at()).toBe('person 0');
  await press('ArrowDown', 'ArrowDown', 'Enter');
  expect(onSelect).toHaveBeenCalledExactlyOnceWith({ id: 'person 2' });
});

test('End goes to the last of ten thousand, and the focus is not lost on the way', async () => {
  const { focus, press, at } = await choosable();
  await focus('tr[tabindex="0"]');
  await press('End');
  expect(at()).toBe('person 9999');
  await press('PageUp');
  expect(at()).toBe('person 9989');
  await press('Home');
  expect(at()).toBe('person 0');
});

test('the chosen row is marked for eyes and ears', async () => {
  const { draw, table, one } = await choosable();
  await draw(table('person 1'));
  expect(one('tr.selected').getAttribute('aria-selected')).toBe('true');
  expect(one('tr.selected').textContent).toBe('person 1');
});

test('the band of the group in sight stays drawn, so that it can stick', async () => {
  const { one, texts } = await choosable();
  expect(texts('.band')).toEqual(['Finance 5000']);
  one('.table-scroll').scrollTop = 400_000;
  await act(() => void one('.table-scroll').dispatchEvent(new Event('scroll')));
  expect(texts('.band')).toEqual(['IT 5000']);
});

test('near the end more is asked for, once a length', async () => {
  const onEnd = vi.fn();
  const table = (count: number) => (
    <VirtualTable
      label="Users"
      columns={columns}
      rows={rows.slice(0, count)}
      rowKey={({ id }) => id}
      onEnd={onEnd}
    />
  );
  const { draw, one } = await mount(table(5));
  expect(onEnd).toHaveBeenCalledTimes(1);
  expect(one('table').getAttribute('aria-rowcount')).toBe('-1');
  await draw(table(5));
  expect(onEnd).toHaveBeenCalledTimes(1);
  await draw(table(500));
  expect(onEnd).toHaveBeenCalledTimes(1);
});
