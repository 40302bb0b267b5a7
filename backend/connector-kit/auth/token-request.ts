import {
  customFetch,
  ClientSecretBasic,
  ClientSecretPost,
  genericTokenEndpointRequest,
  None,
  processGenericTokenEndpointResponse,
} from 'oauth4webapi';
import type { Credentials } from '../connector.ts';
import type { Exchange } from './auth.ts';
import { tokenAnswer, tokenOf } from './token-answer.ts';
import type { Token } from './vault.ts';

/** Where a vendor gives tokens, and how it wants to be asked. */
export type TokenEndpoint = {
  url: string;
  /** How the client proves who it is: HTTP Basic, in the body, or not at all. */
  client: 'basic' | 'body' | 'none';
  /** The body; a form, as the standard says, when left out. */
  body?: 'json';
};

const proofs = { basic: ClientSecretBasic, body: ClientSecretPost, none: None };

/**
 * Asks for a token with a grant. The fields `clientId` and `clientSecret` of the connector are used.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.2
 */
export async function requestToken(
  endpoint: TokenEndpoint,
  grant: { grant_type: string } & Record<string, string>,
  { clientId = '', clientSecret = '' }: Credentials,
  exchange: Exchange,
): Promise<Token> {
  const server = { issuer: 'https://issuer.invalid', token_endpoint: endpoint.url };
  const client = { client_id: clientId };
  const { grant_type, ...parameters } = grant;
  const response = await genericTokenEndpointRequest(
    server,
    client,
    proofs[endpoint.client](clientSecret),
    grant_type,
    parameters,
    {
      [customFetch]: async (url, { body, headers }) => {
        const values = Object.fromEntries(new URLSearchParams(String(body)));
        const authorization = headers['authorization'];
        const said = await exchange(
          {
            url,
            ...(endpoint.body === 'json' ? { json: values } : { form: values }),
            ...(authorization && { headers: { authorization } }),
          },
          tokenAnswer,
        );
        return Response.json(said);
      },
    },
  );
  return tokenOf(await processGenericTokenEndpointResponse(server, client, response));
}
