import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { connectorInfo, type ConnectorInfo } from '#shared/connector-info.ts';
import { RollcallError } from '#shared/error.ts';
import type { Backend } from '../backend.ts';
import { catalogue } from '../connector-kit/registry.ts';
import { redirectUriOf } from './consent.ts';
import { describe } from './describe.ts';

/** The catalogue: what can be connected, and what each needs. */
export const hrisRoutes = (backend: Backend) => {
  const { demoCredentials, kombo } = backend;
  /** In a demo the form comes filled in with what the simulator accepts. */
  const filledIn = (info: ConnectorInfo): ConnectorInfo => {
    const values = demoCredentials.get(info.tileOf);
    if (!values) return info;
    const credentials = info.credentials.map((field) => {
      // Its window is part of what a demo shows, and such a token is often good for one use only.
      const value = field.fromConsent ? undefined : values[field.id];
      return value === undefined ? field : { ...field, default: value };
    });
    return { ...info, credentials };
  };

  /** How it can be connected here, and what an app must know that asks for consent. */
  const complete = (c: Context, info: ConnectorInfo): ConnectorInfo => ({
    ...filledIn(info),
    ...(kombo && info.connect.includes('direct') && { connect: ['direct', 'kombo'] }),
    ...(info.credentials.some(({ fromConsent }) => fromConsent) && {
      redirectUri: redirectUriOf(c, backend),
    }),
  });

  return new Hono()
    .get('/', describe('All HRIS', z.object({ hris: z.array(connectorInfo) })), (c) =>
      c.json({ hris: catalogue().map((info) => complete(c, info)) }),
    )
    .get('/:id', describe('One HRIS', connectorInfo, ['unknown_hris']), (c) => {
      const info = catalogue().find(({ id }) => id === c.req.param('id'));
      if (!info) throw new RollcallError('unknown_hris', 'The catalogue has no such HRIS.');
      return c.json(complete(c, info));
    });
};
