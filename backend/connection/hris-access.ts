import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { Connection } from '#shared/connection.ts';
import { askConsent, type ConsentQuestion } from '../connector-kit/ask-consent.ts';
import type { Vault } from '../connector-kit/auth/vault.ts';
import type { Hris } from '../connector-kit/hris.ts';
import { openHris } from '../connector-kit/open-hris.ts';
import { findConnector } from '../connector-kit/registry.ts';
import type { Env } from '../env.ts';
import { komboMapping, type KomboAccount } from '../kombo/account.ts';
import { requireKombo } from '../kombo/require-kombo.ts';

/**
 * Opens an HRIS of the catalogue, by the way that its connection goes. `mapping` is what a new one starts with.
 * @throws unknown_hris, or what the connector refuses
 */
export type OpenHris = (
  connection: Pick<Connection, 'hris' | 'through'>,
  credentials: Record<string, string>,
  vault: Vault,
) => { hris: Hris; mapping: AttributeMapping };

/** Prepares the window of a vendor. @throws unknown_hris, or what the connector refuses */
export type AskConsent = (
  hris: string,
  credentials: Record<string, string>,
  redirectUri: string,
) => Promise<ConsentQuestion>;

/** In a demo, and only there, an HRIS may be a simulator on this machine. */
export function hrisAccess(
  env: Pick<Env, 'demo' | 'hrisBaseUrls'>,
  kombo: KomboAccount | undefined,
): {
  openHris: OpenHris;
  askConsent: AskConsent;
} {
  const find = (id: string) => {
    const connector = findConnector(id);
    const demoBaseUrl = env.demo
      ? (env.hrisBaseUrls.get(id) ?? env.hrisBaseUrls.get(connector.id))
      : undefined;
    return { connector, demo: demoBaseUrl === undefined ? {} : { demoBaseUrl } };
  };
  return {
    openHris({ hris: id, through }, credentials, vault) {
      const { connector, demo } = find(id);
      if (through === 'kombo') {
        const hris = requireKombo(kombo).open(credentials['integrationId'] ?? '');
        return { hris, mapping: komboMapping };
      }
      const hris = openHris(connector, credentials, { vault, ...demo });
      return { hris, mapping: connector.defaultMapping };
    },
    async askConsent(id, credentials, redirectUri) {
      const { connector, demo } = find(id);
      return askConsent(connector, credentials, { redirectUri, ...demo });
    },
  };
}
