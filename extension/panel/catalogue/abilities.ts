import type { ConnectorInfo } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';

const words = text.catalogue;
/** More does not fit on a tile. */
const longest = 24;

/** What an HRIS needs and can do, at a glance: "API key · reads changes · custom fields". */
export function abilities({
  credentials,
  authentication,
  incremental,
  customFields,
  connect,
}: ConnectorInfo): string {
  // What an admin has to bring says more than the name of a protocol.
  const key = credentials
    .filter(
      ({ secret, required, onlyWhen, fromConsent }) =>
        secret && required && !onlyWhen && !fromConsent,
    )
    .map(({ label }) => label.replace(/ \(.*\)$/, ''))
    .find((label) => label.length <= longest);
  return [
    key ?? authentication,
    incremental ? words.incremental : words.full,
    customFields && words.customFields,
    connect.includes('kombo') && !connect.includes('direct') && words.viaKombo,
  ]
    .filter(Boolean)
    .join(' · ');
}
