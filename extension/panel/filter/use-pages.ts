import { useState } from 'preact/hooks';

interface Page<T> {
  list: readonly T[];
  cursor?: string | undefined;
}

/** A list that grows page by page as it is scrolled, and starts anew with each new first page. */
export function usePages<T>(
  first: Page<T> | undefined,
  ask: (cursor: string) => Promise<Page<T>>,
): { list: readonly T[]; more: () => void } {
  const [grown, setGrown] = useState<Page<T> & { from: Page<T> }>();
  const known = grown && grown.from === first ? grown : first;
  const more = () => {
    const cursor = known?.cursor;
    if (!first || !known || cursor === undefined) return;
    const { list } = known;
    const keep = (page: Page<T>) =>
      setGrown((now) =>
        now?.from === first
          ? { list: [...list, ...page.list], cursor: page.cursor, from: first }
          : now,
      );
    setGrown({ list, from: first });
    ask(cursor).then(keep, () => keep({ list: [], cursor }));
  };
  return { list: known?.list ?? [], more };
}
