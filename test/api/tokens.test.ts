import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startBackend, startWithSimulator } from '../support/backend.ts';

/** Connects, lets the backend end, starts it again on the same folder and reads everybody. */
async function readAfterRestart(hris: string, meanwhile: (simulator: Simulator) => void) {
  const first = await startWithSimulator(hris, { people: 8 });
  const { simulator, dataDir } = first;
  meanwhile(simulator);
  await first.backend.connections.create(hris, { credentials: { ...simulator.credentials } });
  await first.backend.hrData.everyone(0);
  await first.stop();

  await using again = await startBackend({ dataDir, hrisBaseUrls: { [hris]: simulator.url } });
  meanwhile(simulator);
  expect(await again.backend.hrData.everyone(0)).toHaveLength(8);
  const tokenCalls = simulator.control().requests.filter(({ path }) => /token/.test(path)).length;
  const sealed = await readFile(join(dataDir, 'credentials.jwe'), 'utf8');
  return { tokenCalls, sealed };
}
type Simulator = Awaited<ReturnType<typeof startWithSimulator>>['simulator'];

it('keeps a token through a restart where the vendor allows few token calls a month', async () => {
  const { tokenCalls, sealed } = await readAfterRestart('youforce', () => undefined);
  expect(tokenCalls).toBe(1);
  expect(sealed.split('.')).toHaveLength(5);
});

it('goes on with the refresh token that replaced the entered one, also after a restart', async () => {
  const { tokenCalls } = await readAfterRestart('planday', (simulator) => {
    simulator.control({ grantPermission: 'rotates refresh tokens' });
    simulator.control({ fault: { name: '401-mid-read', at: 1 } });
  });
  expect(tokenCalls).toBeGreaterThan(1);
});
