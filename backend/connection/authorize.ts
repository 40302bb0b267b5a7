import { randomUUID } from 'node:crypto';
import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { Connection } from '#shared/connection.ts';
import { memoryVault } from '../connector-kit/auth/vault.ts';
import type { Hris } from '../connector-kit/hris.ts';
import type { KomboAccount } from '../kombo/account.ts';
import { requireKombo } from '../kombo/require-kombo.ts';
import type { Access } from '../store/store.ts';
import type { Consents } from './consents.ts';
import type { OpenHris } from './hris-access.ts';

/** What an admin entered, and the question that was answered in the vendor's window, if there was one. */
type EnteredHere = { credentials: Record<string, string>; consent?: string | undefined };

/** The token that Kombo's window handed over; the credentials are entered and kept there. */
type EnteredAtKombo = { kombo: { token: string } };

export type Entered = EnteredHere | EnteredAtKombo;

/** An HRIS that was asked and let us in. */
export type Authorized = {
  hris: Hris;
  company: string | undefined;
  /** By which way. Absent: directly. */
  through: Connection['through'];
  /** What a new connection starts with. */
  mapping: AttributeMapping;
  /** What to keep, with the token as it is when asked for. */
  access(): Promise<Access>;
};

/** Opens an HRIS with what an admin entered and asks it. @throws what the HRIS refuses */
export type Authorize = (hris: string, entered: Entered) => Promise<Authorized>;

export function createAuthorize(tools: {
  openHris: OpenHris;
  consents: Consents;
  kombo: KomboAccount | undefined;
}): Authorize {
  const { openHris, consents } = tools;

  const directly = async (
    id: string,
    { credentials, consent }: EnteredHere,
  ): Promise<Authorized> => {
    const token = consent === undefined ? undefined : consents.token(consent, id);
    const complete = { ...credentials, ...(token && { refreshToken: token.refreshToken! }) };
    const vault = memoryVault(token);
    const { hris, mapping } = openHris({ hris: id }, complete, vault);
    const { company } = await hris.check();
    const access = async (): Promise<Access> => {
      const kept = await vault.read();
      // Until now another attempt could use it, such as when the HRIS did not answer.
      if (consent !== undefined) consents.forget(consent);
      return { id: randomUUID(), credentials: complete, ...(kept && { token: kept }) };
    };
    return { hris, mapping, company, access, through: undefined };
  };

  const throughKombo = async (id: string, { kombo }: EnteredAtKombo): Promise<Authorized> => {
    const integrationId = await requireKombo(tools.kombo).redeem(kombo.token, id);
    const credentials = { integrationId };
    const { hris, mapping } = openHris({ hris: id, through: 'kombo' }, credentials, memoryVault());
    const { company } = await hris.check();
    const access = async () => ({ id: randomUUID(), credentials });
    return { hris, mapping, company, access, through: 'kombo' };
  };

  return (id, entered) => ('kombo' in entered ? throughKombo(id, entered) : directly(id, entered));
}
