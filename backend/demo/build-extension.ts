import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const wxt = join(import.meta.dirname, '../../node_modules/wxt/bin/wxt.mjs');

/**
 * Builds the extension for Chromium; in a process of its own, because the builder draws on the terminal.
 * @returns the folder to load
 * @throws Error with one sentence
 */
export async function buildExtension(): Promise<string> {
  const build = spawn(process.execPath, [wxt, 'build'], { stdio: 'ignore' });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error('The extension could not be built; run npm run build to see why.');
  return resolve('dist/chrome-mv3');
}
