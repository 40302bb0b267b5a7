/**
 * How a list continues. `next` looks at one answer and says where to go on, or undefined at the end.
 * `rest` names all further pages at once, where the first answer tells how many there are, so that
 * they can be read ahead.
 */
export type Paging<Page> = {
  first: Page;
  next(body: never, page: Page, headers: Headers): Page | undefined;
  rest?(body: never, page: Page): Page[] | undefined;
  /** How many people the vendor says there are; the read is incomplete when they do not arrive. */
  total?(body: never): number | undefined;
};
