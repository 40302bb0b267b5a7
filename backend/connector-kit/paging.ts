import { linkTo } from './link-header.ts';

/** A page that arrived: its checked body, how many records it holds, and the headers it came with. */
export type PageAnswer<Body> = { body: Body; count: number; headers?: Headers };

/**
 * How a list continues. `next` looks at one answer and says where to go on, or undefined at the end.
 * `rest` names all further pages at once, where the first answer tells how many there are, so that
 * they can be read ahead.
 */
export type Paging<Body, Page> = {
  first: Page;
  next(answer: PageAnswer<Body>, page: Page): Page | undefined;
  rest?(answer: PageAnswer<Body>, page: Page): Page[] | undefined;
  /** How many people the vendor says there are; the read is incomplete when they do not arrive. */
  total?(body: Body, headers?: Headers): number | undefined;
};

/** Everything comes in one answer. */
export const noPaging = <Body>(): Paging<Body, undefined> => ({
  first: undefined,
  next: () => undefined,
});

/** Pages 1, 2, 3 … of a known number of pages. */
export const pageNumbers = <Body>({
  totalPages,
  total,
}: {
  totalPages(body: Body): number;
  total?(body: Body): number | undefined;
}): Paging<Body, number> => ({
  first: 1,
  next: ({ body }, page) => (page < totalPages(body) ? page + 1 : undefined),
  rest: ({ body }) => range(2, totalPages(body) + 1, 1),
  ...(total && { total }),
});

/**
 * Pages 1, 2, 3 … of `size` records, with their number in a header. Without the header the list ends with
 * the first page that is not full.
 */
export function pagesWithTotalHeader<Body>(size: number, header: string): Paging<Body, number> {
  const total = (_: Body, headers?: Headers) => {
    const value = headers?.get(header) ?? '';
    return /^\d+$/.test(value) ? Number(value) : undefined;
  };
  return {
    first: 1,
    next: ({ body, count, headers }, page) => {
      const all = total(body, headers);
      return (all === undefined ? count === size : page * size < all) ? page + 1 : undefined;
    },
    rest: ({ body, headers }) => {
      const all = total(body, headers);
      return all === undefined ? undefined : range(2, Math.ceil(all / size) + 1, 1);
    },
    total,
  };
}

/**
 * Pages 1, 2, 3 …; each answer holds the address of the next one, whole or in part, with `page` in it. They
 * are read ahead where it also says how many there are.
 */
export const nextPageAddresses = <Body>(options: {
  next(body: Body): string | null | undefined;
  totalPages(body: Body): number | undefined;
  total(body: Body): number | undefined;
}): Paging<Body, number> => ({
  first: 1,
  next: ({ body }, page) => {
    const next = options.next(body);
    return next ? (pageIn(next) ?? page + 1) : undefined;
  },
  rest: ({ body }) => {
    const pages = options.totalPages(body);
    return pages === undefined ? undefined : range(2, pages + 1, 1);
  },
  total: options.total,
});

/**
 * Records 0, `size`, 2 × `size` … of a known number of records. A vendor that gives fewer than asked for
 * is followed at its own pace.
 */
export const offsets = <Body>(
  size: number,
  total: (body: Body) => number,
): Paging<Body, number> => ({
  first: 0,
  next: ({ body, count }, offset) =>
    count > 0 && offset + count < total(body) ? offset + count : undefined,
  rest: ({ body, count }) => (count === size ? range(size, total(body), size) : undefined),
  total,
});

/**
 * Records from 0 on, where the vendor says neither how many there are nor whether more follow: until nothing
 * comes, so that a page with a gap is made up for and not taken for the last one.
 */
export const untilEmpty = <Body>(): Paging<Body, number> => ({
  first: 0,
  next: ({ count }, offset) => (count > 0 ? offset + count : undefined),
});

/** Each answer names the next page, with a token or an address; addresses may only lead to the connector's hosts. */
export const cursor = <Body>(
  next: (body: Body) => string | null | undefined,
  total?: (body: Body) => number,
): Paging<Body, string | undefined> => ({
  first: undefined,
  next: ({ body }) => next(body) || undefined,
  ...(total && { total }),
});

/** The `Link` header of each answer has the address of the next page. */
export const links = <Body>(): Paging<Body, string | undefined> => ({
  first: undefined,
  next: ({ headers }) => linkTo(headers, 'next'),
});

/** Pages 1, 2, 3 …; the `Link` header has the addresses of the next and the last, with `page` in them. */
export const linkedPageNumbers = <Body>(): Paging<Body, number> => ({
  first: 1,
  next: ({ headers }, page) => {
    const next = linkTo(headers, 'next');
    return next === undefined ? undefined : (pageIn(next) ?? page + 1);
  },
  rest: ({ headers }) => {
    const last = pageIn(linkTo(headers, 'last')) ?? 1;
    return last > 1 ? range(2, last + 1, 1) : undefined;
  },
});

const pageIn = (address = ''): number | undefined => {
  const page = /[?&]page=(\d+)/.exec(address)?.[1];
  return page === undefined ? undefined : Number(page);
};

const range = (from: number, below: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((below - from) / step)) }, (_, i) => from + i * step);
