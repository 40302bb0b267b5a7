import type { ConnectorInfo } from '#shared/connector-info.ts';
import { withoutDiacritics } from '#shared/without-diacritics.ts';

export interface Found {
  hris: ConnectorInfo;
  /** The other name by which it was found, where its own name does not hold what was typed. */
  alias?: string | undefined;
}

/** Text as it is compared: no accents, no capitals. */
export const folded = (text: string): string => withoutDiacritics(text).toLowerCase();

/** The HRIS whose name, or another name of theirs, holds what was typed. */
export function findHris(all: readonly ConnectorInfo[], typed: string): Found[] {
  const wanted = folded(typed.trim());
  return all.flatMap((hris): Found[] => {
    if (folded(hris.name).includes(wanted)) return [{ hris }];
    const alias = hris.aliases.find((name) => folded(name).includes(wanted));
    return alias === undefined ? [] : [{ hris, alias }];
  });
}
