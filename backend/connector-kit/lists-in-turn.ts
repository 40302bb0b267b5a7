import { incompleteRead } from './incomplete.ts';
import type { Paging } from './paging.ts';

/** A page of one of several lists; `total` is what the page before it announced. */
export type PageOfList<List extends string> = {
  list: List;
  number: number;
  total?: number | undefined;
};

/**
 * Lists that are read one after the other, such as people who work here and people who have left. Each has
 * pages 1, 2, 3 … of a known size, and its own total that every page is measured by.
 */
export const listsInTurn = <Body, const List extends string>(
  lists: readonly [List, ...List[]],
  meta: (body: Body) => { pages: number; size: number; total: number },
): Paging<Body, PageOfList<List>> => ({
  first: { list: lists[0], number: 1 },
  next({ body, count }, { list, number, total: before }) {
    const { pages, size, total } = meta(body);
    if (before !== undefined && before !== total)
      throw incompleteRead('The number of people changed while they were read.');
    const due = Math.max(0, Math.min(size, total - size * (number - 1)));
    if (count !== due) throw incompleteRead(`A page of ${due} people came with ${count}.`);
    if (number < pages) return { list, number: number + 1, total };
    const following = lists[lists.indexOf(list) + 1];
    return following && { list: following, number: 1 };
  },
});
