import { Hono } from 'hono';
import { formSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';

export const credentials = {
  clientId: '4b0f1e2d-fa4e-4000-8000-aa11bb22cc33',
  refreshToken: 'VxLfake_OWkFakePKqs4uFhTg',
};

/** Granted to a simulator that is to give a new refresh token each time, which makes the one before void. */
export const rotation = 'rotates refresh tokens';

/** The token endpoint of id.planday.com, for an app of a customer, which has no secret. */
export function login(world: World): Hono<Env> {
  let current = credentials.refreshToken;
  let renewals = 0;
  return new Hono<Env>().post('/connect/token', async (c) => {
    const fail = (error: string) => c.json({ error }, 400);
    const form = await formSent(c);
    if (!form) return fail('invalid_request');
    if (form.get('client_id') !== credentials.clientId) return fail('invalid_client');
    if (form.get('grant_type') !== 'refresh_token') return fail('unsupported_grant_type');
    if (form.get('refresh_token') !== current) return fail('invalid_grant');
    renewals += 1;
    if (world.permits(rotation)) current = `${credentials.refreshToken}-${renewals}`;
    return c.json({
      id_token: 'eyJhbGciOiJub25lIn0.fake.simulated',
      access_token: world.tokens.issue(),
      expires_in: 3600,
      token_type: 'Bearer',
      refresh_token: current,
      scope: 'openid employee:read offline_access',
    });
  });
}
