import { RollcallError } from '#shared/error.ts';
import { allowedAddress } from '../connector-kit/allowed-address.ts';
import { openLine, type KomboAccess } from './client.ts';
import { komboTool } from './tool.ts';

/** Whose integration it becomes. Kombo shows the first two; `originId` is how we know it again. */
export type Customer = { email: string; organization: string; originId: string };

/** The flow is in the browser, so nobody waits here for long. */
const soon = () => AbortSignal.timeout(60_000);

/** Kombo's window may only be one of Kombo's pages. @throws refused_address */
export const komboWindow = (link: string, { demoBaseUrl }: KomboAccess): string =>
  demoBaseUrl === undefined ? allowedAddress(link, ['*.kombo.dev'], undefined).href : link;

/**
 * Begins to connect an HRIS.
 * @param hris a catalogue id
 * @returns the address of Kombo's window, good for an hour
 */
export async function connectLink(
  access: KomboAccess,
  hris: string,
  { email, organization, originId }: Customer,
): Promise<string> {
  // https://docs.kombo.dev/api-reference/general/v1/post-connect-create-link
  const { data } = await openLine(access)(
    (kombo, options) =>
      kombo.connect.createConnectionLink(
        {
          end_user_email: email,
          end_user_organization_name: organization,
          end_user_origin_id: originId,
          integration_category: 'HRIS',
          integration_tool: komboTool(hris),
        },
        options,
      ),
    soon(),
  );
  return komboWindow(data.link, access);
}

/** Begins to give an integration new credentials; it stays the same, and so do the ids of its people. */
export async function relinkLink(access: KomboAccess, integrationId: string): Promise<string> {
  // https://docs.kombo.dev/api-reference/general/v1/post-integrations-integration-id-relink
  const { data } = await openLine(access)(
    (kombo, options) =>
      kombo.general.createReconnectionLink({ integration_id: integrationId, body: {} }, options),
    soon(),
  );
  return komboWindow(data.link, access);
}

/**
 * Turns the token that Kombo's window handed over into the id of the integration.
 * @throws invalid_credentials when it is another customer's, or of another HRIS
 */
export async function redeemToken(
  access: KomboAccess,
  token: string,
  expected: { hris: string; originId: string },
): Promise<string> {
  // https://docs.kombo.dev/api-reference/general/v1/get-connect-integration-by-token
  const { data } = await openLine(access)(
    (kombo, options) => kombo.connect.getIntegrationByToken({ token }, options),
    soon(),
  );
  if (data.end_user_origin_id !== expected.originId)
    throw new RollcallError('invalid_credentials', 'This was not connected for this Rollcall.', {
      hint: 'Start again from the wizard, and finish in the window that it opens.',
    });
  if (data.tool !== komboTool(expected.hris))
    throw new RollcallError('invalid_credentials', 'Another HRIS was connected at Kombo.', {
      hint: 'Start again and connect the HRIS that you chose.',
    });
  return data.id;
}

/** Deletes an integration and what Kombo stores of it; no error when it is gone already. */
export async function deleteIntegration(access: KomboAccess, integrationId: string): Promise<void> {
  // https://docs.kombo.dev/api-reference/general/v1/delete-integrations-integration-id
  await openLine(access)(
    (kombo, options) =>
      kombo.general.deleteIntegration({ integration_id: integrationId, body: {} }, options),
    soon(),
  ).catch((error: unknown) => {
    if (!(error instanceof RollcallError && error.code === 'invalid_credentials')) throw error;
  });
}
