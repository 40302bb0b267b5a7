import { constants } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import type { Disk } from './disk.ts';
import { parseFile, type Problem } from './parse-file.ts';
import { removeDurably, UNFINISHED, writeDurably } from './write-durably.ts';
import { codeOf } from './write-failed.ts';

export type FileForm<T> = {
  name: string;
  schema: z.ZodType<T>;
  /** For large files, see `jsonPieces`. */
  pieces?: (data: T) => Iterable<string>;
  /** Whether a copy is kept beside it, as `<name>.bak`. */
  copy: boolean;
  /** What to do when the file cannot be read and there is no good copy. */
  remedy: string;
};

/** A JSON file that is whole at every moment: lowdb's adapter, made durable and distrustful. */
export class DurableFile<T> implements Adapter<T> {
  readonly #disk: Disk;
  readonly #form: FileForm<T>;
  readonly #path: string;

  constructor(disk: Disk, folder: string, form: FileForm<T>) {
    this.#disk = disk;
    this.#form = form;
    this.#path = join(folder, form.name);
  }

  /**
   * @returns null when there is no such file
   * @throws store_unreadable for everything else that is not a whole file of the expected form
   */
  read = async (): Promise<T | null> => {
    const parsed = await this.#load(this.#path);
    if (parsed === null) return null;
    if ('problem' in parsed) throw await this.unreadable(parsed);
    return parsed.data;
  };

  /** @throws store_write_failed */
  write = async (data: T): Promise<void> => {
    await writeDurably(this.#disk, this.#path, this.#form.pieces?.(data) ?? [JSON.stringify(data)]);
    await this.refreshCopy();
  };

  /** @throws store_write_failed */
  remove = (): Promise<void> => removeDurably(this.#disk, this.#path);

  /**
   * Copies the file, which was just read or written whole. The copy never stays behind it: people who
   * were removed must not live on in there. So it is rather dropped than left old.
   */
  async refreshCopy(): Promise<void> {
    if (!this.#form.copy) return;
    const copy = `${this.#path}.bak`;
    const unfinished = copy + UNFINISHED;
    try {
      await this.#disk.copyFile(this.#path, unfinished, constants.COPYFILE_FICLONE);
      await this.#disk.rename(unfinished, copy);
    } catch {
      for (const path of [unfinished, copy])
        await this.#disk.rm(path, { force: true }).catch(() => undefined);
    }
  }

  /** The refusal that says what is wrong with the file and what to do. */
  async unreadable({ problem, advice }: Problem): Promise<RollcallError> {
    const { name, remedy } = this.#form;
    const toDo =
      advice ??
      ((await this.#hasGoodCopy())
        ? `put the last good copy, ${name}.bak, in its place and start again`
        : remedy);
    return new RollcallError(
      'store_unreadable',
      `${name} ${problem}; nothing was changed: ${toDo}.`,
    );
  }

  async #hasGoodCopy(): Promise<boolean> {
    const copy = this.#form.copy ? await this.#load(`${this.#path}.bak`) : null;
    return copy !== null && 'data' in copy;
  }

  async #load(path: string): Promise<{ data: T } | Problem | null> {
    try {
      return parseFile(await this.#disk.readFile(path), this.#form.schema);
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' ? null : { problem: `cannot be read (${code})` };
    }
  }
}
