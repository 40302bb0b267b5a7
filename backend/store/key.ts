import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { RollcallError } from '#shared/error.ts';
import { KEY_BYTES } from './derive-keys.ts';
import { disk } from './disk.ts';
import { makeFolder, writeDurably } from './write-durably.ts';
import { codeOf } from './write-failed.ts';

const HEX = /^[0-9a-f]{64}$/i;
const BASE64 = /^[\w+/-]{43}=?$/;

/**
 * The key that seals the credentials: from the environment, else from a file, which is made on the first
 * start.
 * @param options.key the text of ROLLCALL_KEY, if set
 * @param options.keyFile where the key is kept otherwise; outside the data folder, so that a copy of the
 * folder opens nothing
 * @returns 32 bytes
 * @throws store_unreadable, store_write_failed; never with any part of a key
 */
export async function readKey(options: {
  key: string | undefined;
  keyFile: string;
  dataDir: string;
}): Promise<Uint8Array> {
  if (options.key !== undefined) return parseKey(options.key, 'ROLLCALL_KEY');
  const { keyFile } = options;
  if (await isInside(keyFile, options.dataDir))
    throw refusal(
      `The key file ${keyFile} is inside the data folder, where it protects nothing; keep it elsewhere and set ROLLCALL_KEY_FILE.`,
    );
  return (await readKeyFile(keyFile)) ?? makeKeyFile(keyFile);
}

async function readKeyFile(path: string): Promise<Uint8Array | undefined> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw refusal(`The key file ${path} can be read by others; run chmod 600 on it.`);
    return parseKey(await readFile(path, 'utf8'), `The key file ${path}`);
  } catch (error) {
    if (error instanceof RollcallError) throw error;
    if (codeOf(error) === 'ENOENT') return undefined;
    throw refusal(
      `The key file ${path} cannot be read (${codeOf(error)}); check ROLLCALL_KEY_FILE.`,
    );
  }
}

/** Never replaces a key: of two first starts at the same time both go on with the same one. */
async function makeKeyFile(path: string): Promise<Uint8Array> {
  const unfinished = join(dirname(path), `${basename(path)}.${randomUUID()}`);
  try {
    await makeFolder(disk, dirname(path));
    await writeDurably(disk, unfinished, [`${randomBytes(KEY_BYTES).toString('base64')}\n`]);
    await link(unfinished, path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    await rm(unfinished);
  } catch {
    throw new RollcallError(
      'store_write_failed',
      `The key file ${path} cannot be made; set ROLLCALL_KEY_FILE to a place that Rollcall may write to.`,
    );
  }
  return (await readKeyFile(path))!;
}

function parseKey(text: string, name: string): Uint8Array {
  const key = text.trim();
  if (HEX.test(key)) return Buffer.from(key, 'hex');
  if (BASE64.test(key)) return Buffer.from(key, 'base64');
  throw refusal(
    `${name} does not hold 32 bytes as base64 or hex; restore the right key, or for a new data folder make one with: openssl rand -base64 32.`,
  );
}

/** Follows links, also of the folders above a file that does not exist yet. */
async function isInside(file: string, folder: string): Promise<boolean> {
  return (await settle(file)).startsWith((await settle(folder)) + sep);
}

async function settle(path: string): Promise<string> {
  const absolute = resolve(path);
  if (absolute === dirname(absolute)) return absolute;
  return realpath(absolute).catch(async () =>
    join(await settle(dirname(absolute)), basename(absolute)),
  );
}

const refusal = (message: string) => new RollcallError('store_unreadable', message);
