import { expect, test, vi } from 'vitest';
import { Menu } from '../../../extension/ui/Menu.tsx';
import { mount } from './mount.tsx';

const items = [
  { id: 'filter', label: 'Filter' },
  { id: 'mapping', label: 'Attribute mapping' },
  { id: 'pause', label: 'Pause', unavailable: 'A cycle is running' },
  { id: 'disconnect', label: 'Disconnect', danger: true },
];

async function edit() {
  const onSelect = vi.fn();
  const menu = await mount(<Menu label="Edit" items={items} onSelect={onSelect} />);
  const at = () => document.activeElement?.textContent;
  return { ...menu, onSelect, at, button: menu.one('[aria-haspopup=menu]') };
}

test('a press opens the menu with the focus on its first item', async () => {
  const { click, at, button } = await edit();
  await click('[aria-haspopup=menu]');
  expect(at()).toBe('Filter');
  expect(button.getAttribute('aria-expanded')).toBe('true');
});

test('arrows, Home, End and first letters move in it', async () => {
  const { focus, press, at } = await edit();
  await focus('[aria-haspopup=menu]');
  await press('ArrowUp');
  expect(at()).toBe('Disconnect');
  await press('ArrowDown');
  expect(at()).toBe('Filter');
  await press('End');
  expect(at()).toBe('Disconnect');
  await press('Home', 'a');
  expect(at()).toBe('Attribute mapping');
});

test('Escape and Tab close it; Escape gives the focus back', async () => {
  const { click, press, all, button } = await edit();
  await click('[aria-haspopup=menu]');
  await press('Escape');
  expect(all('[role=menu]')).toEqual([]);
  expect(document.activeElement).toBe(button);
  await click('[aria-haspopup=menu]');
  await press('Tab');
  expect(all('[role=menu]')).toEqual([]);
});

test('choosing closes it and tells which, with the focus back on the button', async () => {
  const { click, one, onSelect, button } = await edit();
  await click('[aria-haspopup=menu]');
  onSelect.mockImplementation(() => expect(document.activeElement).toBe(button));
  one('[role=menuitem].danger').click();
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('disconnect');
});

test('an unavailable item says why and does nothing', async () => {
  const { click, one, onSelect } = await edit();
  await click('[aria-haspopup=menu]');
  const pause = one('[aria-disabled=true]');
  pause.click();
  expect(pause.textContent).toContain('A cycle is running');
  expect(onSelect).not.toHaveBeenCalled();
});

test('a press elsewhere closes it', async () => {
  const { click, all, draw } = await edit();
  await click('[aria-haspopup=menu]');
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await draw(<p>other</p>);
  expect(all('[role=menu]')).toEqual([]);
});
