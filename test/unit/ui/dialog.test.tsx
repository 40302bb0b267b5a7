import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Button } from '../../../extension/ui/Button.tsx';
import { Dialog } from '../../../extension/ui/Dialog.tsx';
import { mount } from './mount.tsx';

function Disconnect() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button class="opener" onClick={() => setOpen(true)}>
        Disconnect
      </Button>
      <Dialog
        open={open}
        title="Disconnect Personio?"
        onClose={() => setOpen(false)}
        footer={
          <Button class="cancel" onClick={() => setOpen(false)}>
            Cancel
          </Button>
        }
      >
        <p>The users can stay.</p>
      </Dialog>
    </>
  );
}

async function opened() {
  const page = await mount(<Disconnect />);
  await page.focus('.opener');
  await page.click('.opener');
  return page;
}

test('a dialog is modal and named by its question', async () => {
  const { one } = await opened();
  const dialog = one('dialog') as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  const name = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
  expect(name?.textContent).toBe('Disconnect Personio?');
});

test('it opens beside what opened it', async () => {
  const { one } = await opened();
  expect(one('.opener').style.getPropertyValue('anchor-name')).toBe('--dialog-opener');
});

test('the focus goes back to the opener when it closes', async () => {
  const { one, all, focus, click } = await opened();
  await focus('.cancel');
  await click('.cancel');
  expect(all('dialog')).toEqual([]);
  expect(document.activeElement).toBe(one('.opener'));
  expect(one('.opener').style.getPropertyValue('anchor-name')).toBe('');
});

test('Escape asks to close', async () => {
  const { one, all } = await opened();
  await act(() => void one('dialog').dispatchEvent(new Event('cancel', { cancelable: true })));
  expect(all('dialog')).toEqual([]);
});
