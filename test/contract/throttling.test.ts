import { expect, it } from 'vitest';
import { loadSimulator } from '../simulators/world/start.ts';
import { eachConnector } from './each-connector.ts';
import { withSimulator } from './read-all.ts';

/** Without this, a read could look as if it kept a limit that nobody holds it to. */
eachConnector((id, connector) => {
  it('meets a simulator that turns away what the vendor says is too much', () =>
    withSimulator(connector, { people: 1 }, async ({ url, clock }) => {
      const { limits = [] } = await loadSimulator(id);
      const ask = async () => (await fetch(`${url}/nowhere`)).status;
      for (const { calls, perSeconds } of limits.filter((limit) => limit.calls < 5000)) {
        const pass = (seconds: number) =>
          new Promise<void>((resolve) => void clock.after(seconds * 1000, resolve));
        // Room in all windows first; those of longer limits are then left as they are.
        await pass(Math.max(...limits.map((limit) => limit.perSeconds)));
        const shorter = limits.filter((limit) => limit.perSeconds < perSeconds);
        for (let i = 0; i < calls; i += 1) {
          if (shorter.some((limit) => i % limit.calls === 0)) await pass(1);
          expect(await ask()).not.toBeOneOf([403, 429]);
        }
        if (shorter.length > 0) await pass(1);
        expect(await ask()).toBeOneOf([403, 429]);
        await pass(perSeconds);
        expect(await ask()).not.toBeOneOf([403, 429]);
      }
    }));
});
