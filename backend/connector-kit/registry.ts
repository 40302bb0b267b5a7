import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectorInfo } from '#shared/connector-info.ts';
import { RollcallError } from '#shared/error.ts';
import { authKinds } from './auth/auth.ts';
import type { Connector } from './connector.ts';

const folder = join(import.meta.dirname, '..', 'connectors');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/** Every connector there is: one file each in `backend/connectors`, found by reading the folder. */
export const connectors: readonly Connector[] = await Promise.all(
  files.map(async (file) => ((await import(join(folder, file))) as { default: Connector }).default),
);

const serves = (connector: Connector, id: string): boolean =>
  connector.id === id || (connector.entries ?? []).some((entry) => entry.id === id);

/**
 * The connector of a catalogue entry; `azuread` and `entraid` are one.
 * @throws unknown_hris
 */
export function findConnector(id: string): Connector {
  const connector = connectors.find((one) => serves(one, id));
  if (connector) return connector;
  throw new RollcallError('unknown_hris', 'The catalogue has no HRIS with this id.', {
    hint: 'The list of HRIS names every id.',
  });
}

type Entry = Pick<Connector, 'id' | 'name' | 'monogram' | 'aliases'>;

const infoOf = (connector: Connector, { id, name, monogram, aliases = [] }: Entry) =>
  ({
    id,
    name,
    monogram,
    tileOf: connector.id,
    aliases: [...aliases],
    docsUrl: connector.docsUrl,
    authentication: [connector.auth.kind, ...(connector.auth.otherKinds ?? [])]
      .map((kind) => authKinds[kind])
      .join(' or '),
    incremental: connector.incremental ?? false,
    customFields: connector.customFields !== undefined,
    credentials: [...connector.credentials],
    rights: [...connector.rights],
    guide: [...connector.guide],
    ...(connector.sdk && { sdk: connector.sdk }),
    unconfirmed: [...(connector.unconfirmed ?? [])],
    connect: ['direct'],
  }) satisfies ConnectorInfo;

/** Every HRIS of the catalogue, by name. */
export const catalogue = (): ConnectorInfo[] =>
  connectors
    .flatMap((connector) =>
      [connector, ...(connector.entries ?? [])].map((entry) => infoOf(connector, entry)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
