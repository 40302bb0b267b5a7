import { RollcallError } from '#shared/error.ts';
import type { KomboAccount } from './account.ts';

/** @throws hris_not_available where there is no account */
export function requireKombo(kombo: KomboAccount | undefined): KomboAccount {
  if (kombo) return kombo;
  throw new RollcallError('hris_not_available', 'This Rollcall has no account at Kombo.', {
    hint: 'Connect the HRIS directly, or let whoever runs Rollcall set KOMBO_API_KEY.',
  });
}
