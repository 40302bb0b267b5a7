import { incompleteRead } from './incomplete.ts';
import type { PageAnswer, Paging } from './paging.ts';

/** Gets one page. */
export type LoadPage<Body, Page> = (page: Page) => Promise<PageAnswer<Body>>;

/**
 * Yields every page of a list, in order. While one page is worked on, the next ones are already on their
 * way: as many as `ahead` where the vendor tells how many there are, otherwise one.
 * @throws incomplete_read when a page comes again, or the list goes on beyond its announced end
 */
export async function* readPages<Body, Page>(
  paging: Paging<Body, Page>,
  load: LoadPage<Body, Page>,
  ahead: number,
): AsyncGenerator<PageAnswer<Body>> {
  const first = await load(paging.first);
  const rest = paging.rest?.(first, paging.first);
  if (rest) yield* announced(paging, first, rest, load, ahead);
  else yield* oneByOne(paging, first, load);
}

async function* announced<Body, Page>(
  paging: Paging<Body, Page>,
  first: PageAnswer<Body>,
  rest: readonly Page[],
  load: LoadPage<Body, Page>,
  ahead: number,
): AsyncGenerator<PageAnswer<Body>> {
  const underWay = rest.slice(0, ahead).map((page) => started(load(page)));
  yield first;
  for (const [i, page] of rest.entries()) {
    const answer = await underWay.shift()!;
    const further = rest[i + ahead];
    if (further !== undefined) underWay.push(started(load(further)));
    if (i === rest.length - 1 && paging.next(answer, page) !== undefined)
      throw incompleteRead('The list of people grew while it was read.');
    yield answer;
  }
}

async function* oneByOne<Body, Page>(
  paging: Paging<Body, Page>,
  first: PageAnswer<Body>,
  load: LoadPage<Body, Page>,
): AsyncGenerator<PageAnswer<Body>> {
  const seen = new Set<Page>([paging.first]);
  let answer = first;
  for (let page = paging.next(first, paging.first); page !== undefined;) {
    if (seen.has(page))
      throw incompleteRead('The list of people leads back to a page that was already read.');
    seen.add(page);
    const next = started(load(page));
    yield answer;
    answer = await next;
    page = paging.next(answer, page);
  }
  yield answer;
}

/** A call whose failure is only heard when its page is due, or never when nobody asks any more. */
function started<T>(call: Promise<T>): Promise<T> {
  call.catch(() => {});
  return call;
}
