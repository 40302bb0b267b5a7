import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import type { Access } from './store.ts';
import type { Keys } from './derive-keys.ts';

const token = z.object({
  value: z.string(),
  endsAt: z.number(),
  refreshToken: z.string().exactOptional(),
});
const access = z.object({
  id: z.string(),
  credentials: z.record(z.string(), z.string()),
  token: token.exactOptional(),
});

/**
 * Seals what opens the HRIS for one data folder: the folder's id is authenticated with it, so a sealed text
 * opens nowhere else.
 * @returns a compact JWE
 */
export function seal(values: Access, keys: Keys, folder: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(values)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keys.id, folder })
    .encrypt(keys.sealing);
}

/** @throws store_unreadable when the text was changed, or sealed with another key or for another folder */
export async function unseal(sealed: string, keys: Keys, folder: string): Promise<Access> {
  try {
    const header = decodeProtectedHeader(sealed);
    if (header['folder'] !== folder) throw refusal('belong to another data folder');
    if (header.kid !== keys.id) throw refusal('were sealed with another key');
    const { plaintext } = await compactDecrypt(sealed, keys.sealing, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return access.parse(JSON.parse(new TextDecoder().decode(plaintext)));
  } catch (error) {
    if (error instanceof RollcallError) throw error;
    throw refusal('are damaged or were changed');
  }
}

function refusal(problem: string): RollcallError {
  return new RollcallError('store_unreadable', `The sealed credentials ${problem}.`, {
    hint: 'Reauthorize the connection to seal them again.',
  });
}
