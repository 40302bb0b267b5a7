import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import type { Disk } from './disk.ts';
import { syncFolder } from './write-durably.ts';
import { codeOf, writeFailed } from './write-failed.ts';

const NEWLINE = 0x0a;
const BATCH = 1000;

export type AppendLog<T> = {
  /**
   * Adds entries, all or none, and resolves when they are on disk. One call at a time.
   * @throws store_write_failed
   */
  append(entries: readonly T[]): Promise<void>;
  /**
   * A last line that a crash cut short was never confirmed to anybody and is left out.
   * @returns no entries when there is no such file
   * @throws store_unreadable for anything else that is not as it was written
   */
  read(): Promise<T[]>;
};

/** A file that only grows, one JSON entry a line. */
export function appendLog<T>(disk: Disk, path: string, schema: z.ZodType<T>): AppendLog<T> {
  const name = basename(path);
  /** How long the file is without the remains of a failure; found out once. */
  let whole: number | undefined;

  const append = async (entries: readonly T[]): Promise<void> => {
    const from = (whole ??= wholeLines(await readBytes(disk, path)).length);
    const file = await disk.open(path, 'a', 0o600);
    try {
      await file.truncate(from);
      let end = from;
      for (let start = 0; start < entries.length; start += BATCH) {
        const text = Buffer.from(
          entries
            .slice(start, start + BATCH)
            .map((entry) => `${JSON.stringify(entry)}\n`)
            .join(''),
        );
        await file.appendFile(text);
        end += text.length;
      }
      await file.sync();
      if (from === 0) await syncFolder(disk, dirname(path));
      whole = end;
    } catch (error) {
      await file.truncate(from).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
  };

  return {
    append: (entries) =>
      append(entries).catch((error: unknown) => {
        throw writeFailed(name, error);
      }),
    async read() {
      const bytes = await readBytes(disk, path).catch((error: unknown) => {
        throw new RollcallError('store_unreadable', `${name} cannot be read (${codeOf(error)}).`);
      });
      const lines = wholeLines(bytes).toString('utf8').split('\n').slice(0, -1);
      return lines.map((line, index) => parseLine(line, schema, `line ${index + 1} of ${name}`));
    },
  };
}

async function readBytes(disk: Disk, path: string): Promise<Buffer> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

const wholeLines = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1);

function parseLine<T>(line: string, schema: z.ZodType<T>, where: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw new RollcallError(
      'store_unreadable',
      `There is damage in ${where}, which was left as it is; put back a backup of the file.`,
    );
  }
}
