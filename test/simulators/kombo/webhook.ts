import { createHmac } from 'node:crypto';
import type { Account, Integration } from './account.ts';

const customerOf = ({ organization, email, originId }: Integration) => ({
  organization_name: organization,
  creator_email: email,
  origin_id: originId,
});

const aboutIntegration = (integration: Integration) => ({
  integration_id: integration.id,
  integration_tool: integration.tool,
  integration_category: 'HRIS',
});

/** What Kombo tells: something changed in its store, or an integration stands otherwise. */
export const events = {
  dataChanged: (integration: Integration, models = ['hris_employees']) => ({
    type: 'data-changed',
    data: { ...aboutIntegration(integration), changed_models: models.map((name) => ({ name })) },
  }),
  stateChanged: (integration: Integration) => ({
    type: 'integration-state-changed',
    data: {
      ...aboutIntegration(integration),
      end_user: customerOf(integration),
      qa_status: 'PASSED',
      setup_status: integration.setup,
      state: integration.status,
      updated_at: '2026-11-23T12:00:00.000Z',
    },
  }),
};

/** An event as it goes over the wire. @param secret another one than the account's, for a forgery */
export function signedEvent(
  account: Account,
  event: { type: string; data: object },
  secret = account.webhookSecret,
): { body: string; headers: Record<string, string> } {
  // Spaces that JSON.stringify would not write: whoever signs anew what was parsed gets it wrong.
  const body = JSON.stringify({ id: 'FhghqjnCi9WuAoLT8Z75CFcs', ...event }, null, 1);
  const signature = createHmac('sha256', secret).update(body).digest('base64url');
  return {
    body,
    headers: { 'content-type': 'application/json', 'x-kombo-signature': signature },
  };
}
