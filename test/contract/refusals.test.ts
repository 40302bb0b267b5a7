import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { eachConnector, fewPages } from './each-connector.ts';
import { midRead, neverSaysHowLong } from './fault-outcomes.ts';
import { failureOf, open, readAll, withSimulator, type Simulated } from './read-all.ts';

const requestsOf = (simulator: Simulated) => simulator.control().requests;

/** How long after the first refusal the next call came, in milliseconds, and how many seconds it asked to wait. */
function waitOf(simulator: Simulated): { waited: number; asked: number | undefined } {
  const requests = requestsOf(simulator);
  const refused = requests.findIndex(({ status }) => status >= 400);
  const [first, next] = requests.slice(refused);
  return { waited: Date.parse(next!.at) - Date.parse(first!.at), asked: first!.retryAfter };
}

eachConnector((id, connector) => {
  it('waits as long as a 429 asks before the next call', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      simulator.control({ fault: { name: '429-once', retryAfter: 7 } });
      expect((await readAll(open(connector, simulator))).employees).toHaveLength(20);
      // A reset that is a moment in whole seconds may be up to one second sooner.
      const least = neverSaysHowLong.has(id) ? 1000 : 6000;
      expect(waitOf(simulator).waited).toBeGreaterThanOrEqual(least);
    }));

  it('waits as long as a 503 asks, or else a moment', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      simulator.control({ fault: { name: '503-once', retryAfter: 7 } });
      expect((await readAll(open(connector, simulator))).employees).toHaveLength(20);
      const { waited, asked = 0.2 } = waitOf(simulator);
      expect(waited).toBeGreaterThanOrEqual(asked * 1000);
    }));

  it.skipIf(neverSaysHowLong.has(id))('does not wait for an hour, nor ask again', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      simulator.control({ fault: { name: '429-storm', retryAfter: 3600 } });
      const error = await failureOf(readAll(open(connector, simulator)));
      expect(error).toMatchObject({ code: 'rate_limited' });
      expect(requestsOf(simulator).filter(({ status }) => status === 429)).toHaveLength(1);
    }),
  );

  it('gets a new token once when it ends in mid-read', async () => {
    const people = await fewPages(connector);
    await withSimulator(connector, { people }, async (simulator) => {
      const tokens = () =>
        requestsOf(simulator).filter(({ path }) => /auth|token/i.test(path)).length;
      simulator.control({ fault: midRead(id, '401-mid-read') });
      const wanted = new Set(['id']);
      const result = await failureOf(readAll(open(connector, simulator), { wanted }));
      if (tokens() === 0) expect(result).toMatchObject({ code: 'invalid_credentials' });
      else expect([result, tokens()]).toEqual([undefined, 2]);
    });
  });

  it('never carries its credentials to another host', async () => {
    let visits = 0;
    const elsewhere = createServer((_, answer) => {
      visits += 1;
      answer.end('{}');
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/people`;
    await withSimulator(connector, { people: 20 }, async (simulator) => {
      simulator.control({ fault: { name: 'redirect-to-other-host', to } });
      const error = await failureOf(readAll(open(connector, simulator)));
      expect(error).toMatchObject({ code: 'refused_address' });
    });
    elsewhere.close();
    expect(visits).toBe(0);
  });

  it('stops at once when it is told to', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      simulator.control({ fault: 'slow' });
      const stop = new AbortController();
      const reading = failureOf(readAll(open(connector, simulator), { signal: stop.signal }));
      setTimeout(() => stop.abort(), 50);
      expect(await reading).toMatchObject({ code: 'cancelled' });
    }));
});
