import type { ConnectorInfo } from '#shared/connector-info.ts';
import { catalogue, hrisById } from '../state/catalogue.ts';
import { monogramHue } from '../ui/monogram-hue.ts';

/** The hue of a tile: entries of one connector share that of the connector's own entry. */
export const tileHue = ({ tileOf, monogram }: ConnectorInfo): number =>
  monogramHue((catalogue.value && hrisById(tileOf)?.monogram) ?? monogram);
