import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionId } from '../../extension/extension-id.ts';

/** Branded Chrome no longer loads extensions from the command line, so only Chromium will do. */
const chromiums = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const hasDisplay = () =>
  process.platform !== 'linux' || !!(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * Opens a Chromium of its own profile with the extension loaded and paired.
 * @returns how to close it; undefined where there is no display or no Chromium
 */
export function openBrowser(with_: {
  extension: string;
  manager: string;
  api: string;
  code: string;
}): { close(): void } | undefined {
  const chromium = chromiums.find((path) => path !== undefined && existsSync(path));
  if (!chromium || !hasDisplay()) return undefined;
  const profile = mkdtempSync(join(tmpdir(), 'rollcall-demo-'));
  const pairing = new URLSearchParams({ pair: with_.code, backend: with_.api });
  const browser = spawn(
    chromium,
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${with_.extension}`,
      `--load-extension=${with_.extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      // Chromium refuses its sandbox to root, which only containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      with_.manager,
      `chrome-extension://${extensionId}/options.html#${pairing.toString()}`,
    ],
    { stdio: 'ignore' },
  );
  browser.on('error', () => undefined);
  return {
    close() {
      browser.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
      browser.kill();
    },
  };
}
