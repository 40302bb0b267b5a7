import { signal } from '@preact/signals';
import type { ConnectorInfo } from '#shared/connector-info.ts';
import { api, call } from '../api/client.ts';

/** All HRIS, as the backend lists them; undefined until they are loaded. */
export const catalogue = signal<readonly ConnectorInfo[] | undefined>(undefined);

/** Loads the catalogue, once. Throws Refused. */
export async function loadCatalogue(): Promise<readonly ConnectorInfo[]> {
  catalogue.value ??= (await call(api.hris.$get())).hris;
  return catalogue.value;
}

/** The entry of the catalogue with this id; undefined when there is none or it is not loaded. */
export const hrisById = (id: string | undefined): ConnectorInfo | undefined =>
  catalogue.value?.find((hris) => hris.id === id);
