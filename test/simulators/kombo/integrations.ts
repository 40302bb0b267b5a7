import { Hono, type Context } from 'hono';
import { jsonSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { Account, Integration, Link } from './account.ts';
import { failure } from './errors.ts';
import { listed } from './hris.ts';
import { customFields } from './rows.ts';

const languages = ['en', 'de', 'fr', 'it', 'es'];
const linkTypes = ['EMBEDDED', 'MAGIC_LINK'];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isOneOf = (value: unknown, allowed: readonly string[]): boolean =>
  value === undefined || value === null || (isText(value) && allowed.includes(value));

async function sent(c: Context): Promise<Record<string, unknown>> {
  const body = await jsonSent(c);
  if (body && isOneOf(body['language'], languages) && isOneOf(body['link_type'], linkTypes))
    return body;
  throw failure(c, 'PLATFORM.INPUT_INVALID');
}

const shown = ({ id, tool, setup, status, ...customer }: Integration) => ({
  id,
  tool: {
    id: tool,
    label: tool.toUpperCase(),
    internal_label: null,
    logo_url: `https://storage.googleapis.com/kombo-assets/${tool}/logo.svg`,
    icon_url: `https://storage.googleapis.com/kombo-assets/${tool}/icon.svg`,
  },
  category: 'HRIS',
  status,
  setup_status: setup,
  end_user: {
    organization_name: customer.organization,
    creator_email: customer.email,
    origin_id: customer.originId,
  },
  scope_config: { id: 'sc1', name: 'Default' },
  data_expired_at: null,
  created_at: '2026-05-01T08:00:00.000Z',
  beta: false,
  read_models: [],
  write_actions: [],
});

/** Links, activation tokens and the integrations that come of them. */
export function integrationRoutes(account: Account): Hono<Env> {
  const integrationOf = (c: Context): Integration => {
    const found = account.integrations.get(c.req.param('id') ?? '');
    if (found) return found;
    throw failure(c, 'PLATFORM.INTEGRATION_NOT_FOUND');
  };
  const linkTo = (c: Context, link: Link): Response => {
    const { origin } = new URL(c.req.url);
    return c.json({
      status: 'success',
      data: { link: `${origin}/connect/v1?token=${account.offer(link)}` },
    });
  };

  return new Hono<Env>()
    .post('/connect/create-link', async (c) => {
      const body = await sent(c);
      const { end_user_email: email, end_user_organization_name: organization } = body;
      const { end_user_origin_id: originId = null, integration_tool: tool } = body;
      const hasCategory = isOneOf(body['integration_category'], ['HRIS']);
      if (!isText(email) || !/^\S+@\S+$/.test(email) || !isText(organization) || !hasCategory)
        throw failure(c, 'PLATFORM.INPUT_INVALID');
      return linkTo(c, {
        email,
        organization,
        originId: originId as string | null,
        tool: isText(tool) ? tool : undefined,
        repairs: undefined,
      });
    })
    .get('/connect/integration-by-token/:token', (c) => {
      const integration = account.activated(c.req.param('token'));
      if (!integration) throw failure(c, 'PLATFORM.INPUT_INVALID');
      const { id, tool, email, organization, originId, setup } = integration;
      const customer = {
        end_user_email: email,
        end_user_organization_name: organization,
        end_user_origin_id: originId,
      };
      return c.json({ status: 'success', data: { id, tool, ...customer, setup_status: setup } });
    })
    .get('/integrations/:id', (c) => c.json({ status: 'success', data: shown(integrationOf(c)) }))
    .delete('/integrations/:id', async (c) => {
      await sent(c);
      account.integrations.delete(integrationOf(c).id);
      return c.json({ status: 'success', data: {} });
    })
    .post('/integrations/:id/relink', async (c) => {
      await sent(c);
      const { id, tool, email, organization, originId } = integrationOf(c);
      return linkTo(c, { tool, email, organization, originId, repairs: id });
    })
    .get('/integrations/:id/custom-fields', (c) => {
      integrationOf(c);
      return listed(c, customFields);
    });
}
