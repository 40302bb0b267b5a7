import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws a part into the document, takes it away again, and speaks to it as a person does. */
export async function mount(part: ComponentChild) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const draw = (next: ComponentChild) => act(() => render(next, root));
  await draw(part);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing matches ${selector} in ${root.innerHTML}`);
    return found;
  };
  return {
    root,
    draw,
    all,
    one,
    texts: (selector: string) => all(selector).map((found) => found.textContent),
    click: (selector: string) => act(() => one(selector).click()),
    focus: (selector: string) => act(() => one(selector).focus()),
    /** Presses keys one after the other on what has the focus. */
    async press(...keys: string[]) {
      for (const key of keys) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        await act(() => void document.activeElement?.dispatchEvent(event));
      }
    },
    /** Writes into an input as if typed or pasted. */
    async type(selector: string, value: string, inputType = 'insertText') {
      const input = one(selector) as HTMLInputElement;
      await act(() => {
        input.focus();
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
      });
    },
    unmount: () => act(() => render(null, root)),
  };
}
