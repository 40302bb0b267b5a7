import { Hono } from 'hono';
import { bearerOf } from '../world/authorization.ts';
import { door } from '../world/door.ts';
import { defineSimulator, type Env, type Simulator } from '../world/simulator.ts';
import type { Account } from './account.ts';
import { connectPage } from './connect-page.ts';
import { errorOf, refuse } from './errors.ts';
import { hrisRoutes } from './hris.ts';
import { integrationRoutes } from './integrations.ts';
import { idOf } from './rows.ts';
import { tools } from './tools.ts';

/** Kombo's unified API, with the simulated company behind every integration of the account. */
export const komboSimulator = (account: Account): Simulator =>
  defineSimulator({
    id: 'kombo',
    credentials: { apiKey: account.apiKey },
    emailKeys: ['work_email'],
    idOf,
    refuse,
    app(world) {
      const authenticates = door((c) =>
        bearerOf(c) === account.apiKey ? undefined : errorOf(c, 'PLATFORM.AUTHENTICATION_INVALID'),
      );
      const api = new Hono<Env>()
        .use(authenticates)
        .get('/check-api-key', (c) =>
          c.json({ status: 'success', data: { environment_id: 'env_brennholt' } }),
        )
        .get('/tools/hris', (c) => c.json({ status: 'success', data: { tools } }))
        .route('/hris', hrisRoutes(account, world))
        .route('/', integrationRoutes(account));
      return new Hono<Env>().route('/connect', connectPage(account)).route('/v1', api);
    },
  });
