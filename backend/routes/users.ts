import { Hono } from 'hono';
import { z } from 'zod';
import { cycle } from '#shared/cycle.ts';
import { RollcallError } from '#shared/error.ts';
import { facetValue } from '#shared/scope.ts';
import { targetAttributes } from '#shared/target-attributes.ts';
import { user } from '#shared/user.ts';
import type { Backend } from '../backend.ts';
import { exportUsers } from '../users/export-users.ts';
import { findUsers } from '../users/find-users.ts';
import { check, describe } from './describe.ts';

const column = z.union([z.enum(targetAttributes), z.templateLiteral(['custom.', z.string()])]);

const view = {
  search: z.string().max(200).default(''),
  group: z.string().max(500).optional(),
  groupBy: column.optional(),
  active: z
    .enum(['true', 'false'])
    .transform((flag) => flag === 'true')
    .optional(),
  sort: z
    .string()
    .regex(/^-?[\w.]+$/)
    .default('lastName'),
};

/** The user store: search, group, page, export. */
export const userRoutes = ({ store, cycles }: Backend) =>
  new Hono()
    .get(
      '/',
      describe(
        'Users. `group` keeps those whose `groupBy` attribute has that value',
        z.object({
          users: z.array(user),
          total: z.number(),
          groups: z.array(facetValue),
          cursor: z.string().optional(),
        }),
      ),
      check(
        'query',
        z.object({
          ...view,
          cursor: z.string().max(2000).optional(),
          limit: z.coerce.number().int().min(1).max(1000).default(100),
        }),
      ),
      (c) => c.json(findUsers(store.users(), c.req.valid('query'))),
    )
    .get(
      '/export',
      describe('What a view shows, as a file', 'CSV or XLSX'),
      check(
        'query',
        z.object({
          ...view,
          format: z.enum(['csv', 'xlsx']),
          columns: z.string().max(5000).optional(),
        }),
      ),
      async (c) => {
        const { format, columns, ...query } = c.req.valid('query');
        const { users } = findUsers(store.users(), query);
        const file = await exportUsers(users, format, columns?.split(','));
        return c.body(file.body, 200, {
          'content-type': file.type,
          'content-disposition': `attachment; filename="users.${format}"`,
        });
      },
    )
    .get('/:id', describe('One user, by internal or HRIS id', user, ['not_found']), (c) => {
      const id = c.req.param('id');
      const found = store.users().find((u) => u.id === id || u.externalId === id);
      if (!found) throw new RollcallError('not_found', 'There is no such user.');
      return c.json(found);
    })
    .post(
      '/:externalId/sync',
      describe('Provision one person now', cycle, [
        'cycle_running',
        'person_not_found',
        'wrong_state',
      ]),
      async (c) => {
        const started = await cycles.start('on-demand', { externalId: c.req.param('externalId') });
        const ended = await cycles.ended(started.id);
        if (ended.error)
          throw new RollcallError(ended.error.code, ended.error.message, ended.error);
        return c.json(ended);
      },
    );
