import { rename, writeFile } from 'node:fs/promises';
import { vaultOver, type Token, type Vault } from './connector-kit/auth/vault.ts';

/**
 * A vault for the shell: a refresh token that a vendor replaced goes back into the file of credentials, for
 * the one in it opens nothing any more. Access tokens are not written.
 * @param credentials what the file holds
 */
export function vaultBeside(file: string, credentials: Readonly<Record<string, string>>): Vault {
  let kept: Token | undefined;
  let written = credentials['refreshToken'];
  return vaultOver({
    read: () => Promise.resolve(kept),
    async write(token) {
      kept = token;
      if (token.refreshToken === undefined || token.refreshToken === written) return;
      const next = { ...credentials, refreshToken: token.refreshToken };
      await writeFile(`${file}.next`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
      await rename(`${file}.next`, file);
      written = token.refreshToken;
    },
  });
}
