import { Hono } from 'hono';
import { z } from 'zod';
import { tokenInfo } from '#shared/status.ts';
import type { Backend } from '../backend.ts';
import { limitAttempts } from './attempts.ts';
import { check, describe } from './describe.ts';

/** The one route of the API without a token: a one-time code buys one. */
export const pairingRoutes = ({ pairing, now }: Backend) =>
  new Hono().post(
    '/',
    describe('Exchange a one-time code for a token', z.object({ token: z.string() }), [
      'wrong_code',
      'too_many_requests',
    ]),
    limitAttempts(10, 60, now),
    check(
      'json',
      z.object({ code: z.string().max(64), name: z.string().max(100).default('Extension') }),
    ),
    async (c) => {
      const { code, name } = c.req.valid('json');
      return c.json({ token: await pairing.exchange(code, name) });
    },
  );

export const tokenRoutes = ({ pairing, store }: Backend) =>
  new Hono()
    .get(
      '/',
      describe('Paired extensions and scripts', z.object({ tokens: z.array(tokenInfo) })),
      (c) => c.json({ tokens: pairing.list() }),
    )
    .delete(
      '/:id',
      describe('Revoke a token', z.object({ ok: z.boolean() }), ['not_found']),
      async (c) => {
        await pairing.revoke(c.req.param('id'));
        await store.audit({ who: 'admin', what: 'token revoked' });
        return c.json({ ok: true });
      },
    );
