import { parseArgs } from 'node:util';
import { readEnv } from '../env.ts';
import { createLog } from '../log.ts';
import { serve } from '../serve.ts';
import { untilStopped } from '../until-stopped.ts';
import { buildExtension } from './build-extension.ts';
import { startDemo } from './embedded-demo.ts';
import { openBrowser } from './open-browser.ts';

/** `npm start`: everything at once, for somebody who has never seen it. */
const { values } = parseArgs({ options: { 'no-browser': { type: 'boolean', default: false } } });

try {
  const env = readEnv({ ...process.env, DEMO: '1' });
  const [extension, demo] = await Promise.all([buildExtension(), startDemo(env)]);
  const serving = await serve(demo.env, createLog(), demo.credentials);
  demo.show(serving.store);
  const browser = values['no-browser']
    ? undefined
    : openBrowser({
        extension,
        manager: demo.managerUrl,
        api: serving.url,
        code: serving.pairingCode,
      });

  console.log(`Manager: ${demo.managerUrl}`);
  console.log(`API: ${serving.url}`);
  console.log(
    browser
      ? 'Extension: loaded in the window that opened'
      : `Extension: chrome://extensions > Developer mode > Load unpacked > ${extension}`,
  );
  console.log(`Pairing code: ${serving.pairingCode}${browser ? ' (used by the window)' : ''}`);

  await untilStopped();
  browser?.close();
  await serving.close();
  await demo.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The demo could not start.');
  process.exitCode = 1;
}
// A simulator may still hold a slow answer; nothing of the demo is worth waiting for.
process.exit();
