import type { CredentialField } from '#shared/connector-info.ts';
import type { Refusal } from './connector.ts';
import { consented } from './fields.ts';

/** The field of what a vendor gives when an administrator agrees: asked in its window, or typed in a shell. */
export const refreshTokenOf = (
  vendor: string,
  more: Pick<CredentialField, 'onlyWhen'> = {},
): CredentialField =>
  consented('refreshToken', {
    label: 'Refresh token',
    help: `${vendor} gives it when an administrator agrees.`,
    example: 'r3fr35hfake0123456789',
    optional: true,
    ...more,
  });

/** How OAuth 2 refuses a refresh token: https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export const noLongerAgreed = (vendor: string): Refusal => ({
  status: 401,
  contains: 'invalid_grant',
  code: 'invalid_credentials',
  message: `${vendor} no longer accepts what was agreed to: it was revoked, used elsewhere or ran out.`,
  hint: `Authorize again and agree in the window of ${vendor}.`,
});
