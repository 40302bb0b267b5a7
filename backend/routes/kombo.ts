import { Hono } from 'hono';
import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import type { Backend } from '../backend.ts';
import { requireConnection } from '../connection/require-connection.ts';
import { requireKombo } from '../kombo/require-kombo.ts';
import { wantsCycle } from '../kombo/webhook.ts';
import { limitAttempts } from './attempts.ts';
import { check, describe } from './describe.ts';

/** Where Kombo tells of changes. */
export const komboWebhook = '/api/webhooks/kombo';

const window = z.object({ url: z.string() });

const integrationOf = async ({ store }: Pick<Backend, 'store'>): Promise<string | undefined> =>
  store.state.connection?.through === 'kombo'
    ? (await store.unseal())?.credentials['integrationId']
    : undefined;

/** Kombo's window, in which an admin connects the HRIS; its token is collected with `POST /api/connection`. */
export const komboRoutes = (backend: Backend) => {
  const { store, kombo, now } = backend;
  const attempts = limitAttempts(20, 60, now);
  return new Hono()
    .post(
      '/link',
      describe('Prepare the window of Kombo for a new connection', window, [
        'connection_exists',
        'hris_not_available',
        'hris_error',
        'unreachable',
        'too_many_requests',
      ]),
      attempts,
      check(
        'json',
        z.object({
          hris: z.string().max(64),
          /** Kombo shows both; nothing else is done with them. */
          email: z.email().max(320),
          organization: z.string().trim().min(1).max(200),
        }),
      ),
      async (c) => {
        if (store.state.connection)
          throw new RollcallError('connection_exists', 'An HRIS is connected already.', {
            hint: 'Reauthorize it, or disconnect it first.',
          });
        const { hris, ...customer } = c.req.valid('json');
        return c.json({ url: await requireKombo(kombo).connectLink(hris, customer) });
      },
    )
    .post(
      '/relink',
      describe('Prepare the window of Kombo for new credentials', window, [
        'no_connection',
        'wrong_state',
        'hris_not_available',
        'invalid_credentials',
        'hris_error',
        'unreachable',
        'too_many_requests',
      ]),
      attempts,
      async (c) => {
        requireConnection(store.state);
        const integrationId = await integrationOf(backend);
        if (integrationId === undefined)
          throw new RollcallError('wrong_state', 'This connection does not go through Kombo.', {
            hint: 'Enter new credentials of the HRIS instead.',
          });
        return c.json({ url: await requireKombo(kombo).relinkLink(integrationId) });
      },
    );
};

/** Kombo tells that something changed: no token, the signature is the lock. */
export const komboWebhookRoutes = (backend: Backend) =>
  new Hono().post(
    '/',
    describe('Kombo tells that something changed', z.object({ ok: z.boolean() }), ['not_found']),
    async (c) => {
      const { kombo, schedule } = backend;
      if (!kombo?.readEvent)
        throw new RollcallError('not_found', 'No webhooks of Kombo are expected.', {
          hint: 'Set KOMBO_WEBHOOK_SECRET to the secret in the Kombo dashboard > Configuration > Webhooks.',
        });
      const body = new Uint8Array(await c.req.arrayBuffer());
      const event = kombo.readEvent(body, c.req.header('x-kombo-signature'));
      if (!event)
        throw new RollcallError('unauthorized', 'This was not signed with the secret of Kombo.', {
          hint: 'Compare KOMBO_WEBHOOK_SECRET with the secret in the Kombo dashboard > Configuration > Webhooks.',
        });
      const integrationId = await integrationOf(backend);
      if (integrationId !== undefined && wantsCycle(event, integrationId)) schedule.early();
      return c.json({ ok: true });
    },
  );
