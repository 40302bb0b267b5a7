import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import { attributeLabels } from '../connector-kit/attribute-labels.ts';
import type { Right } from '#shared/connector-info.ts';
import type { Hris } from '../connector-kit/hris.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import type { Env } from '../env.ts';
import { connectLink, deleteIntegration, redeemToken, relinkLink, type Customer } from './link.ts';
import { openKombo } from './open-kombo.ts';
import { readEvent, type KomboEvent } from './webhook.ts';

/** Our account at Kombo, as the rest of the backend uses it. Every method throws RollcallError. */
export type KomboAccount = {
  /** Where an admin connects an HRIS. @param hris a catalogue id */
  connectLink(hris: string, customer: Omit<Customer, 'originId'>): Promise<string>;
  /** Where an admin gives an integration new credentials. */
  relinkLink(integrationId: string): Promise<string>;
  /** The integration that a token of Kombo's window stands for. @throws invalid_credentials */
  redeem(token: string, hris: string): Promise<string>;
  open(integrationId: string): Hris;
  /** Deletes an integration and what Kombo stores of it. */
  delete(integrationId: string): Promise<void>;
  /** Undefined unless it was signed with the account's secret. Absent where there is no secret. */
  readEvent?(body: Uint8Array, signature: string | undefined): KomboEvent | undefined;
};

/** What a new connection through Kombo starts with: its model has no language. */
export const komboMapping: AttributeMapping = standardMapping({ without: ['language'] });

/** What may keep attributes empty on the way through Kombo. */
export const komboRights: readonly Right[] = [
  {
    name: 'This field in the scopes of the Kombo account',
    why: 'Kombo passes on only what its scopes include, and what its own credentials may read.',
    optional: true,
    where: 'Kombo dashboard > Scopes',
    opens: [...Object.keys(attributeLabels), 'customFields'],
  },
];

/**
 * @param originId what this Rollcall is called at Kombo: an integration of another is never taken
 * @returns undefined where there is no account
 */
export function komboAccount(
  { kombo, demo, hrisBaseUrls }: Pick<Env, 'kombo' | 'demo' | 'hrisBaseUrls'>,
  originId: string,
): KomboAccount | undefined {
  if (!kombo) return undefined;
  const { webhookSecret } = kombo;
  const access = { ...kombo, demoBaseUrl: demo ? hrisBaseUrls.get('kombo') : undefined };
  return {
    connectLink: (hris, customer) => connectLink(access, hris, { ...customer, originId }),
    relinkLink: (integrationId) => relinkLink(access, integrationId),
    redeem: (token, hris) => redeemToken(access, token, { hris, originId }),
    open: (integrationId) => openKombo(access, integrationId),
    delete: (integrationId) => deleteIntegration(access, integrationId),
    ...(webhookSecret !== undefined && {
      readEvent: (body, signature) => readEvent(webhookSecret, body, signature),
    }),
  };
}
