import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { disk as realDisk, type Disk } from '../../../backend/store/disk.ts';

/**
 * What goes wrong at one call: the process is killed, the power is cut (whatever was not synced is lost:
 * contents become NUL, renames and removals are undone), or the call fails, in part or as a whole.
 */
export const faults = ['kill', 'power cut', 'EIO', 'ENOSPC', 'short write'] as const;
export type Fault = (typeof faults)[number];

export const endsTheProcess = (fault: Fault) => fault === 'kill' || fault === 'power cut';

/** A real disk that fails at the nth call that changes something, counted from when it is armed. */
export function faultyDisk() {
  let left = Infinity;
  let fault: Fault = 'kill';
  let dead = false;
  /** Bytes of a file that a power cut leaves alone. */
  const synced = new Map<string, number>();
  const undo: { folder: string; run: () => void }[] = [];

  const fail = (code: string): never => {
    throw Object.assign(new Error(`simulated ${code}`), { code });
  };
  const cutPower = () => {
    for (const [path, safe] of synced)
      if (existsSync(path)) writeFileSync(path, readFileSync(path).fill(0, safe));
    for (const { run } of undo.reverse()) run();
  };
  const step = async (half: () => Promise<unknown> = async () => undefined) => {
    if (dead) fail('EIO');
    left -= 1;
    if (left !== 0) return;
    if (fault === 'EIO' || fault === 'ENOSPC') fail(fault);
    await half();
    dead = endsTheProcess(fault);
    if (fault === 'power cut') cutPower();
    fail(dead ? 'EIO' : 'ENOSPC');
  };
  const remember = (path: string) => {
    const before = existsSync(path) ? readFileSync(path) : undefined;
    undo.push({
      folder: dirname(path),
      run: () => (before ? writeFileSync(path, before) : rmSync(path, { force: true })),
    });
  };

  const wrap = (file: FileHandle, path: string, isFolder: boolean) => ({
    writeFile: async (pieces: Iterable<string>) => {
      const bytes = Buffer.from([...pieces].join(''));
      await step(() => file.write(bytes.subarray(0, bytes.length / 2)));
      await file.writeFile(bytes);
    },
    appendFile: async (bytes: Buffer) => {
      await step(() => file.write(bytes.subarray(0, bytes.length / 2)));
      await file.appendFile(bytes);
    },
    truncate: async (length: number) => {
      await step();
      await file.truncate(length);
    },
    sync: async () => {
      // Only noted: waiting for the real disk would prove nothing and take most of the time.
      await step();
      if (!isFolder) synced.set(path, (await file.stat()).size);
      else
        for (let i = undo.length - 1; i >= 0; i -= 1)
          if (undo[i]!.folder === path) undo.splice(i, 1);
    },
    close: () => file.close(),
  });

  const disk = {
    readFile: (...args: Parameters<Disk['readFile']>) =>
      dead ? Promise.reject(new Error('dead')) : realDisk.readFile(...args),
    open: async (path: string, flags: string, mode?: number) => {
      const isFolder = flags === 'r';
      await step();
      if (!isFolder && !existsSync(path)) remember(path);
      const file = await realDisk.open(path, flags, mode);
      if (!isFolder) synced.set(path, flags === 'a' ? (await file.stat()).size : 0);
      return wrap(file, path, isFolder);
    },
    rename: async (from: string, to: string) => {
      await step();
      remember(to);
      await realDisk.rename(from, to);
      synced.set(to, synced.get(from) ?? 0);
      synced.delete(from);
    },
    rm: async (path: string, options: { force: boolean }) => {
      await step();
      if (existsSync(path)) remember(path);
      await realDisk.rm(path, options);
    },
    copyFile: async (from: string, to: string, mode: number) => {
      await step();
      await realDisk.copyFile(from, to, mode);
      synced.set(to, 0);
    },
  };

  return {
    disk: disk as unknown as Disk,
    arm(next: Fault, atCall: number) {
      fault = next;
      left = atCall;
    },
    disarm() {
      left = Infinity;
    },
    /** Between two calls. */
    cutPower() {
      dead = true;
      cutPower();
    },
    /** Whether the fault has struck. */
    struck: () => left <= 0,
  };
}
