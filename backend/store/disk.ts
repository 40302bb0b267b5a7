import { copyFile, open, readFile, rename, rm } from 'node:fs/promises';

/** The file calls of the store, in one place so that tests can let each of them fail. */
export const disk = { copyFile, open, readFile, rename, rm };

export type Disk = typeof disk;
