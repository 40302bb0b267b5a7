import type { Connector } from '../connector-kit/connector.ts';
import type { Hris } from '../connector-kit/hris.ts';
import { openHris } from '../connector-kit/open-hris.ts';
import { findConnector } from '../connector-kit/registry.ts';
import type { Env } from '../env.ts';

/** Opens an HRIS of the catalogue. @throws unknown_hris, hris_not_available, or what the connector refuses */
export type OpenHris = (
  hris: string,
  credentials: Record<string, string>,
) => Promise<{ hris: Hris; connector: Connector }>;

/** In a demo, and only there, an HRIS may be a simulator on this machine. */
export function hrisAccess(env: Pick<Env, 'demo' | 'hrisBaseUrls'>): OpenHris {
  return async (id, credentials) => {
    const connector = await findConnector(id);
    const demoBaseUrl = env.demo
      ? (env.hrisBaseUrls.get(id) ?? env.hrisBaseUrls.get(connector.id))
      : undefined;
    return {
      connector,
      hris: openHris(connector, credentials, { ...(demoBaseUrl && { demoBaseUrl }) }),
    };
  };
}
