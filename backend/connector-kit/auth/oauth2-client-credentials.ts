import {
  clientCredentialsGrantRequest,
  ClientSecretPost,
  customFetch,
  processClientCredentialsResponse,
} from 'oauth4webapi';
import { z } from 'zod';
import type { Credentials } from '../connector.ts';
import type { Auth } from './auth.ts';
import { bearerSession } from './bearer.ts';
import { endsIn } from './token-keeper.ts';

const tokenAnswer = z.looseObject({ access_token: z.string().min(1), token_type: z.string() });

/**
 * OAuth 2 client credentials with the secret in the form.
 * The fields `clientId` and `clientSecret` of the connector are used.
 * @param options.form more that the vendor wants in the form
 * @param options.keepsToken outlives the process, for vendors that allow few token calls
 */
export const oauth2ClientCredentials = (options: {
  tokenUrl(credentials: Credentials): string;
  scope?(credentials: Credentials): string;
  form?(credentials: Credentials): Record<string, string>;
  keepsToken?: true;
}): Auth => ({
  kind: 'oauth2-client-credentials',
  open: (credentials, exchange, vault) =>
    bearerSession(async () => {
      const { clientId = '', clientSecret = '' } = credentials;
      const server = {
        issuer: 'https://issuer.invalid',
        token_endpoint: options.tokenUrl(credentials),
      };
      const client = { client_id: clientId };
      const answer = await clientCredentialsGrantRequest(
        server,
        client,
        ClientSecretPost(clientSecret),
        {
          ...(options.scope && { scope: options.scope(credentials) }),
          ...options.form?.(credentials),
        },
        {
          [customFetch]: async (url, { body }) => {
            const form = Object.fromEntries(body);
            return Response.json(await exchange({ url, form }, tokenAnswer));
          },
        },
      );
      const token = await processClientCredentialsResponse(server, client, answer);
      return { value: token.access_token, endsAt: endsIn(token.expires_in) };
    }, options.keepsToken && vault),
});
