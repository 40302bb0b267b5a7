import { askConsent, type ConsentQuestion } from '../connector-kit/ask-consent.ts';
import type { Vault } from '../connector-kit/auth/vault.ts';
import type { Connector } from '../connector-kit/connector.ts';
import type { Hris } from '../connector-kit/hris.ts';
import { openHris } from '../connector-kit/open-hris.ts';
import { findConnector } from '../connector-kit/registry.ts';
import type { Env } from '../env.ts';

/** Opens an HRIS of the catalogue. @throws unknown_hris, hris_not_available, or what the connector refuses */
export type OpenHris = (
  hris: string,
  credentials: Record<string, string>,
  vault: Vault,
) => { hris: Hris; connector: Connector };

/** Prepares the window of a vendor. @throws unknown_hris, or what the connector refuses */
export type AskConsent = (
  hris: string,
  credentials: Record<string, string>,
  redirectUri: string,
) => Promise<ConsentQuestion>;

/** In a demo, and only there, an HRIS may be a simulator on this machine. */
export function hrisAccess(env: Pick<Env, 'demo' | 'hrisBaseUrls'>): {
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
    openHris(id, credentials, vault) {
      const { connector, demo } = find(id);
      return { connector, hris: openHris(connector, credentials, { vault, ...demo }) };
    },
    async askConsent(id, credentials, redirectUri) {
      const { connector, demo } = find(id);
      return askConsent(connector, credentials, { redirectUri, ...demo });
    },
  };
}
