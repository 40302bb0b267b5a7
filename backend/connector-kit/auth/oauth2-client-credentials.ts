import type { Credentials } from '../connector.ts';
import type { Auth } from './auth.ts';
import { bearerSession } from './bearer.ts';
import { requestToken } from './token-request.ts';

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
    bearerSession(() => {
      const grant = {
        grant_type: 'client_credentials',
        ...(options.scope && { scope: options.scope(credentials) }),
        ...options.form?.(credentials),
      };
      const endpoint = { url: options.tokenUrl(credentials), client: 'body' } as const;
      return requestToken(endpoint, grant, credentials, exchange);
    }, options.keepsToken && vault),
});
