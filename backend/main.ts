import { readEnv } from './env.ts';
import { createLog } from './log.ts';
import { serve } from './serve.ts';
import { untilStopped } from './until-stopped.ts';

/** `npm run serve` passes --production, which refuses the demo. */
const production = process.argv.includes('--production');

try {
  const env = readEnv(process.env);
  if (production && env.demo)
    throw new Error('DEMO=1 is not for production; unset it, or use npm start for the demo.');
  const log = createLog();
  // Loaded only on demand: a production process never has simulators in it.
  const demo = env.demo
    ? await (await import('./demo/embedded-demo.ts')).startDemo(env)
    : undefined;
  const serving = await serve(demo?.env ?? env, log, demo?.credentials);
  demo?.show(serving.store);

  if (demo) console.log(`Manager: ${demo.managerUrl}`);
  console.log(`API: ${serving.url}`);
  console.log(`Pairing code: ${serving.pairingCode} (valid for 15 minutes, for one extension)`);

  await untilStopped();
  await serving.close();
  await demo?.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Rollcall could not start.');
  process.exitCode = 1;
}
