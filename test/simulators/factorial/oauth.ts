import { Hono } from 'hono';
import type { AuthorizationServer } from '../world/authorization-server.ts';
import { consentPage } from '../world/consent-page.ts';
import { formSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';

/** What Factorial accepts: the key of the company, or an app to which somebody has agreed. */
export const credentials = {
  apiKey: 'eyJraWQiOiJmYWMifQ.eyJzdWIiOiI3NyJ9.c2ltdWxhdGVk',
  environment: 'production',
  clientId: 'b1r2e3n4n5h6o7l8t9-fake-application-id',
  clientSecret: 'c0ffee-fake-application-secret-of-brennholt',
  refreshToken: 'r3fr35h-fake-token-of-brennholt-1',
};

const scopes = new Set(['', 'read', 'write', 'read write']);

/** `/oauth` of Factorial. A refresh token is replaced when it is used. */
export const oauth = (server: AuthorizationServer): Hono<Env> =>
  new Hono<Env>()
    .route(
      '/',
      consentPage({
        vendor: 'Factorial',
        path: '/authorize',
        clientId: credentials.clientId,
        server,
        refusesScope: (scope) => !scopes.has(scope),
      }),
    )
    .post('/token', async (c) => {
      const sent = await formSent(c);
      if (!sent) return c.json({ error: 'invalid_request' }, 400);
      const form = Object.fromEntries(sent);
      if (
        form['client_id'] !== credentials.clientId ||
        form['client_secret'] !== credentials.clientSecret
      )
        return c.json({ error: 'invalid_client' }, 401);
      if (form['grant_type'] === 'authorization_code' && !form['redirect_uri'])
        return c.json({ error: 'invalid_request' }, 400);
      const answer = server.answer(credentials.clientId, form);
      if ('error' in answer) return c.json(answer, 400);
      return c.json({ ...answer, created_at: 1_790_000_000 });
    });
