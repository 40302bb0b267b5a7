import { dress, note } from './styles.ts';

/** What stands in the panel's place when the extension was updated under it; made of text only, nothing else works. */
export function createUpdatedNote(text: string): HTMLElement {
  const host = document.createElement('div');
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = text;
  dress(line, note);
  host.attachShadow({ mode: 'closed' }).append(line);
  return host;
}
