import { expect, test, vi } from 'vitest';
import { Button } from '../../../extension/ui/Button.tsx';
import { IconButton } from '../../../extension/ui/IconButton.tsx';
import { mount } from './mount.tsx';

test('an unavailable button stays reachable, says why in words, and does nothing', async () => {
  const onClick = vi.fn();
  const { one, click } = await mount(
    <Button unavailable="Continue opens when the check passes" onClick={onClick}>
      Continue
    </Button>,
  );
  await click('button');
  expect(onClick).not.toHaveBeenCalled();
  expect(one('button').hasAttribute('disabled')).toBe(false);
  expect(one('button').getAttribute('aria-disabled')).toBe('true');
  const reason = document.getElementById(one('button').getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('Continue opens when the check passes');
});

test('a busy button takes no second press', async () => {
  const onClick = vi.fn();
  const { draw, click } = await mount(<Button onClick={onClick}>Check</Button>);
  await click('button');
  await draw(
    <Button busy onClick={onClick}>
      Check
    </Button>,
  );
  await click('button');
  expect(onClick).toHaveBeenCalledTimes(1);
});

test('an icon button is named by text, not by an attribute', async () => {
  const { one } = await mount(<IconButton icon="close" label="Remove Germany" />);
  expect(one('button').textContent).toBe('Remove Germany');
});
