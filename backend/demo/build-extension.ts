import { resolve } from 'node:path';
import { build } from 'wxt';

const nothing = () => undefined;
const quiet = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};

/** Builds the extension for Chromium, quietly. @returns the folder to load */
export async function buildExtension(): Promise<string> {
  await build({ browser: 'chrome', manifestVersion: 3, logger: quiet }).catch(() => {
    throw new Error('The extension could not be built; run npm run build to see why.');
  });
  return resolve('dist/chrome-mv3');
}
