import { Hono } from 'hono';
import { basicOf } from '../world/authorization.ts';
import type { AuthorizationServer } from '../world/authorization-server.ts';
import { consentPage } from '../world/consent-page.ts';
import { formSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import { credentials, known } from './credentials.ts';

/** `identityservice.nmbrs.com`: the page on which somebody agrees, and the tokens. */
export const identityService = (server: AuthorizationServer): Hono<Env> =>
  new Hono<Env>()
    .route(
      '/',
      consentPage({
        vendor: 'Nmbrs',
        path: '/connect/authorize',
        clientId: credentials.clientId,
        server,
        refusesScope: (scope) => scope.split(' ').some((one) => !known.has(one)),
      }),
    )
    .post('/connect/token', async (c) => {
      const sent = await formSent(c);
      if (!sent) return c.json({ error: 'invalid_request' }, 400);
      const form = Object.fromEntries(sent);
      const basic = basicOf(c);
      const user = basic ? decoded(basic.user) : form['client_id'];
      const password = basic ? decoded(basic.password) : form['client_secret'];
      if (user !== credentials.clientId || password !== credentials.clientSecret)
        return c.json({ error: 'invalid_client' }, 400);
      if (form['grant_type'] === 'authorization_code' && !form['redirect_uri'])
        return c.json({ error: 'invalid_request' }, 400);
      const answer = server.answer(user, form);
      return c.json(answer, 'error' in answer ? 400 : 200);
    });

/** Id and secret are encoded like a form before they are joined (RFC 6749, section 2.3.1). */
const decoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
