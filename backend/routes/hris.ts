import { Hono } from 'hono';
import { z } from 'zod';
import { connectorInfo } from '#shared/connector-info.ts';
import { RollcallError } from '#shared/error.ts';
import { catalogue } from '../connector-kit/registry.ts';
import { describe } from './describe.ts';

/** The catalogue: what can be connected, and what each needs. */
export const hrisRoutes = () =>
  new Hono()
    .get('/', describe('All HRIS', z.object({ hris: z.array(connectorInfo) })), async (c) =>
      c.json({ hris: await catalogue() }),
    )
    .get('/:id', describe('One HRIS', connectorInfo, ['unknown_hris']), async (c) => {
      const info = (await catalogue()).find(({ id }) => id === c.req.param('id'));
      if (!info) throw new RollcallError('unknown_hris', 'The catalogue has no such HRIS.');
      return c.json(info);
    });
