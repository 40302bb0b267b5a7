import { incompleteRead } from './incomplete.ts';
import type { Paging } from './paging.ts';

/** A page of one of several lists that are not known beforehand. */
export type PageOfFound = {
  /** Which list it belongs to; the first one, which names the others, when absent. */
  list?: string;
  /** The lists that come after it. */
  further: readonly string[];
  /** Where it is, when the page before said so. */
  address?: string;
  /** How much of its list came before it. */
  read: number;
};

/**
 * Lists that are read one after the other and named by a first one, such as the people of each company of a
 * list of companies. Each page has the address of the next one, and each list its own total.
 */
export const listsFound = <Body>(options: {
  /** What a page of the first list names. */
  found(body: Body): readonly string[];
  next(body: Body): string | null | undefined;
  total(body: Body): number | undefined;
}): Paging<Body, PageOfFound> => ({
  first: { further: [], read: 0 },
  next({ body, count }, page) {
    const found = page.list === undefined ? options.found(body) : [];
    const further = [...page.further, ...found];
    const read = page.read + (page.list === undefined ? found.length : count);
    const address = options.next(body);
    if (address) return { ...page, further, address, read };
    const due = options.total(body) ?? read;
    if (read !== due) throw incompleteRead(`A list of ${due} came with ${read}.`);
    const [list, ...others] = further;
    return list === undefined ? undefined : { list, further: others, read: 0 };
  },
});
