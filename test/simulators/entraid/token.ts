import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { formSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const credentials = {
  tenantId: 'b4e00000-fa4e-4000-8000-000000000001',
  clientId: 'c11e0000-fa4e-4000-8000-000000000002',
  clientSecret: 'Zx8Q~fakefakefakefakefakefakefakefake0aB',
};

const scopes = new Set(
  [
    'graph.microsoft.com',
    'graph.microsoft.us',
    'dod-graph.microsoft.us',
    'microsoftgraph.chinacloudapi.cn',
  ].map((host) => `https://${host}/.default`),
);

/** The token endpoint of `login.microsoftonline.com`. */
export const tokenEndpoint = (world: World): Hono<Env> =>
  new Hono<Env>().post('/:tenant/oauth2/v2.0/token', async (c) => {
    const form = await formSent(c);
    if (!form) {
      return fail(c, 400, 'invalid_request', 900144, "The body must contain 'grant_type'.");
    }
    if (c.req.param('tenant') !== credentials.tenantId) {
      return fail(c, 400, 'invalid_request', 90002, 'Tenant not found.');
    }
    if (form.get('grant_type') !== 'client_credentials') {
      return fail(c, 400, 'unsupported_grant_type', 70003, 'The grant type is not supported.');
    }
    if (form.get('client_id') !== credentials.clientId) {
      return fail(c, 400, 'unauthorized_client', 700016, 'Application not found in the tenant.');
    }
    if (form.get('client_secret') !== credentials.clientSecret) {
      return fail(c, 401, 'invalid_client', 7000215, 'Invalid client secret provided.');
    }
    if (!scopes.has(form.get('scope') ?? '')) {
      return fail(c, 400, 'invalid_scope', 70011, "The provided value for 'scope' is not valid.");
    }
    return c.json({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: world.tokens.issue(),
    });
  });

function fail(
  c: Context,
  status: ContentfulStatusCode,
  error: string,
  code: number,
  text: string,
): Response {
  return c.json(
    {
      error,
      error_description: `AADSTS${code}: ${text}`,
      error_codes: [code],
      timestamp: '2026-01-05 10:00:00Z',
      trace_id: guid(`trace ${code}`),
      correlation_id: guid(`correlation ${code}`),
    },
    status,
  );
}
