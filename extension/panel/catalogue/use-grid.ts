import { useRef, useState } from 'preact/hooks';
import { findTyped, moveInGrid } from './grid-keys.ts';

/** A pause after which typing starts a new word. */
const pause = 700;

/** One stop for Tab, arrows, Home, End and letters inside. Give `grid` and `onKeyDown` to the list of tiles. */
export function useGrid(names: readonly string[]) {
  const grid = useRef<HTMLUListElement>(null);
  const typing = useRef({ typed: '', at: 0 });
  const [active, setActive] = useState(0);
  const tiles = () => [...(grid.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])];

  const type = (letter: string, at: number) => {
    const { typed, at: last } = typing.current;
    const now = performance.now();
    const word = (now - last < pause ? typed : '') + letter;
    typing.current = { typed: word, at: now };
    return findTyped(names, word.toLowerCase(), at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = tiles();
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const columns = all.filter(({ offsetTop }) => offsetTop === all[0]?.offsetTop).length;
    const letter = event.key.length === 1 && /\p{L}|\p{N}/u.test(event.key);
    const next = letter ? type(event.key, at) : moveInGrid(event.key, at, all.length, columns);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    all[next]?.focus();
  };
  return { grid, onKeyDown, active: Math.min(active, names.length - 1) };
}
