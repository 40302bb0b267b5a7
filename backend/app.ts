import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { HTTPException } from 'hono/http-exception';
import { openAPIRouteHandler } from 'hono-openapi';
import { errorCodes, RollcallError } from '#shared/error.ts';
import type { Backend } from './backend.ts';
import { asRollcallError } from './refusal.ts';
import { allowedOrigins, jsonOnly, requireToken } from './routes/access.ts';
import { connectionRoutes } from './routes/connection.ts';
import { consentCallback, consentCallbackRoutes, consentRoutes } from './routes/consent.ts';
import { cycleRoutes } from './routes/cycles.ts';
import { statusOf } from './routes/error-status.ts';
import { explainRoutes } from './routes/explain.ts';
import { healthRoutes } from './routes/health.ts';
import { hrisRoutes } from './routes/hris.ts';
import { komboRoutes, komboWebhook, komboWebhookRoutes } from './routes/kombo.ts';
import { pairingRoutes, tokenRoutes } from './routes/pairing.ts';
import { peopleRoutes } from './routes/people.ts';
import { planRoutes, previewRoutes } from './routes/plans.ts';
import { auditRoutes, statusRoutes } from './routes/status.ts';
import { userRoutes } from './routes/users.ts';
import { version } from './version.ts';

const MAX_BODY = 2 * 1024 * 1024;

/** The routes behind the token, chained so that their types reach the extension. */
const apiRoutes = (backend: Backend) =>
  new Hono()
    .route('/tokens', tokenRoutes(backend))
    .route('/hris', hrisRoutes(backend))
    .route('/consent', consentRoutes(backend))
    .route('/kombo', komboRoutes(backend))
    .route('/connection', connectionRoutes(backend))
    .route('/connection', peopleRoutes(backend))
    .route('/preview', previewRoutes(backend))
    .route('/plans', planRoutes(backend))
    .route('/cycles', cycleRoutes(backend))
    .route('/users', userRoutes(backend))
    .route('/explain', explainRoutes(backend))
    .route('/status', statusRoutes(backend))
    .route('/audit', auditRoutes(backend));

/** The whole HTTP side, without a socket. */
export function createApp(backend: Backend) {
  const { log } = backend;
  const origins = allowedOrigins(backend);

  const app = new Hono()
    .use(secureHeaders())
    .use(origins.cors)
    .use('/api/*', origins.refuseOthers, async (c, next) => {
      c.header('cache-control', 'no-store');
      await next();
    })
    .use(
      '/api/*',
      bodyLimit({
        maxSize: MAX_BODY,
        onError: () => {
          throw new RollcallError('too_large', 'The request is larger than 2 MB.');
        },
      }),
      jsonOnly,
    )
    .route('/', healthRoutes(backend))
    .route('/api/pairing', pairingRoutes(backend))
    .route(consentCallback, consentCallbackRoutes(backend))
    .route(komboWebhook, komboWebhookRoutes(backend))
    .use('/api/*', requireToken(backend))
    .route('/api', apiRoutes(backend));

  app.get(
    '/api/openapi.json',
    openAPIRouteHandler(app, {
      documentation: {
        info: {
          title: 'Rollcall',
          version,
          description: `Keeps users in step with the HR system. Error codes:\n${Object.entries(
            errorCodes,
          )
            .map(([code, meaning]) => `- \`${code}\`: ${meaning}`)
            .join('\n')}`,
        },
        components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
        security: [{ token: [] }],
      },
      defaultValidationErrorResponse: false,
    }),
  );

  app.notFound((c) =>
    c.json(new RollcallError('not_found', 'There is no such address.').toJSON(), 404),
  );
  app.onError((error, c) => {
    // Hono's own refusals (a wrong token) bring their answer along.
    if (error instanceof HTTPException) {
      if (error.res) return error.res;
      const refused = new RollcallError('bad_request', 'The body is not valid JSON.');
      return c.json(refused.toJSON(), 400);
    }
    const refused = asRollcallError(error);
    if (refused.code === 'internal') log.error({ err: error, path: c.req.path }, 'request failed');
    return c.json(refused.toJSON(), statusOf(refused.code));
  });
  return app;
}

/** For the extension's typed client. */
export type AppType = ReturnType<typeof createApp>;
