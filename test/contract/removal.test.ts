import { expect, it } from 'vitest';
import { eachConnector } from './each-connector.ts';
import { withSimulator } from './read-all.ts';
import { insiders, syncedBackend } from './synced.ts';

eachConnector((_, connector) => {
  it('removes nobody when a read breaks off, and goes on as before when it is whole again', () =>
    withSimulator(connector, { people: 60 }, async (simulator) => {
      await using running = await syncedBackend(connector, simulator);
      const { store } = running.backend;
      const before = structuredClone(store.users());
      expect(before.map(({ email }) => email).sort()).toEqual([...insiders].sort());
      for (const name of ['500-mid-read', 'cut-connection', 'empty-answer']) {
        simulator.control({ fault: { name, at: 1, times: 1000 } });
        expect([name, (await running.cycle()).state]).toEqual([name, 'failed']);
        expect(store.users()).toEqual(before);
      }
      simulator.control({ fault: null });
      expect(await running.cycle()).toMatchObject({ state: 'succeeded', counts: { remove: 0 } });
      expect(store.users()).toHaveLength(before.length);
    }));
});
