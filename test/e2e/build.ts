import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from 'wxt';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the extension as built for this run. */
    extension: string;
  }
}

/** Builds the extension once for all end-to-end tests, into a folder of this run alone. */
export default async function setup({ provide }: TestProject) {
  findChromium();
  const outDir = await mkdtemp(join(tmpdir(), 'rollcall-extension-'));
  await build({ browser: 'chrome', manifestVersion: 3, outDir });
  provide('extension', join(outDir, 'chrome-mv3'));
  return () => rm(outDir, { recursive: true, force: true });
}
