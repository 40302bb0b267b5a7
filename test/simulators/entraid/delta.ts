import { Hono } from 'hono';
import { refusal } from '../world/json.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { graphError, unsupported } from './errors.ts';
import { pagingOf, selectOf } from './query.ts';
import { listed, nextLink } from './users.ts';
import { userId, userOf } from './user.ts';

/** `GET /users/delta`: everybody at first, then who changed since a stored delta link. */
export const delta = (world: World): Hono<Env> =>
  new Hono<Env>().get('/users/delta', readsPeople, (c) => {
    for (const option of ['$expand', '$filter', '$search', '$orderby']) {
      if (c.req.query(option)) throw unsupported(c, `${option} is not supported with delta.`);
    }
    const select = selectOf(c, c.req.query('$select'));
    const token = c.req.query('$deltatoken');
    const since = token === undefined ? -1 : revisionOf(token);
    if (since === undefined) {
      const message = 'The delta token is not valid any more. Start again.';
      throw refusal(graphError(c, 410, 'syncStateNotFound', message));
    }
    const { top, offset } = pagingOf(c);
    const changed =
      since < 0 ? world.people : world.people.filter((one) => world.changedSince(one, since));
    const page = pageOf(c, changed, offset, top);
    // In a delta, properties that are not set are absent instead of null.
    const texts = recordsOf(c, page, `delta ${select.join()}`, (person) =>
      Object.fromEntries(
        Object.entries(userOf(person, ['id', ...select], undefined, world)).filter(
          ([, value]) => value !== null,
        ),
      ),
    );
    if (page.next !== undefined) return listed(c, 'users', texts, nextLink(c, page.next));
    const removed = world.removed
      .filter(({ revision }) => since >= 0 && revision > since)
      .map(({ person }) =>
        JSON.stringify({ id: userId(person), '@removed': { reason: 'changed' } }),
      );
    const link = new URL(c.req.url);
    link.search = '';
    link.searchParams.set('$select', select.join());
    link.searchParams.set('$deltatoken', `${tokenStart}${world.revision}`);
    return listed(c, 'users', [...texts, ...removed], {
      '@odata.deltaLink': link.href.replaceAll('%24', '$'),
    });
  });

const tokenStart = 'fakeDelta-';

const revisionOf = (token: string): number | undefined =>
  token.startsWith(tokenStart) ? Number(token.slice(tokenStart.length)) : undefined;
