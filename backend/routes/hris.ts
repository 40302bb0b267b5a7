import { Hono } from 'hono';
import { z } from 'zod';
import { connectorInfo, type ConnectorInfo } from '#shared/connector-info.ts';
import { RollcallError } from '#shared/error.ts';
import type { Backend } from '../backend.ts';
import { catalogue } from '../connector-kit/registry.ts';
import { describe } from './describe.ts';

/** The catalogue: what can be connected, and what each needs. */
export const hrisRoutes = ({ demoCredentials }: Backend) => {
  /** In a demo the form comes filled in with what the simulator accepts. */
  const filledIn = (info: ConnectorInfo): ConnectorInfo => {
    const values = demoCredentials.get(info.tileOf);
    if (!values) return info;
    const credentials = info.credentials.map((field) => {
      const value = values[field.id];
      return value === undefined ? field : { ...field, default: value };
    });
    return { ...info, credentials };
  };

  return new Hono()
    .get('/', describe('All HRIS', z.object({ hris: z.array(connectorInfo) })), async (c) =>
      c.json({ hris: (await catalogue()).map(filledIn) }),
    )
    .get('/:id', describe('One HRIS', connectorInfo, ['unknown_hris']), async (c) => {
      const info = (await catalogue()).find(({ id }) => id === c.req.param('id'));
      if (!info) throw new RollcallError('unknown_hris', 'The catalogue has no such HRIS.');
      return c.json(filledIn(info));
    });
};
