import { computed, signal } from '@preact/signals';
import { embedded } from './embedding.ts';

/**
 * Where the panel is, as `#/users/123`. A tab keeps it in its address. The frame's address holds the invitation of the
 * manager's page, so there it is kept in the history entry instead and the address stays as it is.
 */
const start = '#/';
const here = (): string => {
  if (!embedded) return location.hash.startsWith('#/') ? location.hash : start;
  return (history.state as { route?: string } | null)?.route ?? start;
};

const hash = signal(here());

export interface Route {
  /** The whole of it: `#/users/123`. */
  hash: string;
  /** Its first part, '' at the start: `users`. */
  screen: string;
  /** The parts after it, decoded: `['123']`. */
  args: readonly string[];
}

/** The current route. */
export const route = computed<Route>(() => parseRoute(hash.value));

/** Takes a hash apart; one that cannot be decoded is the start. */
export function parseRoute(hash: string): Route {
  try {
    const [screen = '', ...args] = hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
    return { hash, screen, args };
  } catch {
    return { hash: start, screen: '', args: [] };
  }
}

/** Goes to a route: a hash such as `#/home`. With `replace` there is no way back to where one was. */
export function go(to: string, { replace = false } = {}): void {
  if (to === hash.value) return;
  const state = { route: to };
  const address = embedded ? undefined : to;
  if (replace) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
  hash.value = to;
}

/** Listens for links, Back and Forward. Call it once. */
export function followRoute(): void {
  window.addEventListener('popstate', () => (hash.value = here()));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href^="#/"]:not([target])');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.getAttribute('href')!);
  });
}
