import { expect, it } from 'vitest';
import { eachConnector, pageSize } from './each-connector.ts';
import { leastTime } from './least-time.ts';
import { open, readAll, withSimulator, type Simulated } from './read-all.ts';

type Call = { begin: number; end: number };

/** When each call began and ended, in milliseconds of the simulator's time, in the order of their beginning. */
const callsOf = (simulator: Simulated): Call[] =>
  simulator
    .control()
    .requests.map(({ at, milliseconds }) => {
      const begin = Date.parse(at);
      return { begin, end: begin + milliseconds };
    })
    .sort((a, b) => a.begin - b.begin);

/** The most calls that were on their way at once. */
const mostAtOnce = (calls: readonly Call[]): number =>
  Math.max(
    ...calls.map(
      ({ begin }) => calls.filter((one) => one.begin <= begin && begin < one.end).length,
    ),
  );

eachConnector((_, connector) => {
  const { rateLimit: limit, employees: source } = connector;
  const { requests, perSeconds, burst, concurrency } = limit;

  /** Nobody was turned away, no window was too full, and at least 95 % of the calls allowed were made. */
  function expectFullUse(simulator: Simulated): void {
    const { requests: log } = simulator.control();
    expect(log.filter(({ status }) => status === 429)).toEqual([]);
    const begins = callsOf(simulator).map(({ begin }) => begin);
    const windows = [[requests, perSeconds], ...(burst ? [[burst, 1]] : [])] as const;
    for (const [calls, seconds] of windows)
      for (const [i, begin] of begins.slice(calls).entries())
        expect(begin - begins[i]!).toBeGreaterThanOrEqual(seconds * 1000);
    const took = begins.at(-1)! - begins[0]!;
    expect(took).toBeLessThanOrEqual(leastTime(limit, begins.length) / 0.95);
  }

  it('reads all of 10000 people once, as fast as the limit of calls allows and no faster', () =>
    withSimulator(connector, { people: 10_000 }, async (simulator) => {
      const wanted = new Set(['id']);
      const { employees } = await readAll(open(connector, simulator), { wanted });
      const ids = simulator.control().people.map(({ id }) => id);
      expect(new Set(employees.map(({ id }) => id))).toEqual(new Set(ids));
      expect(employees).toHaveLength(10_000);
      expectFullUse(simulator);
    }));

  it.runIf(source.detail)('asks for each person, as fast as it may and no faster', async () => {
    const people = Math.max(400, requests * 1.5);
    await withSimulator(connector, { people }, async (simulator) => {
      await readAll(open(connector, simulator));
      expect(callsOf(simulator).length).toBeGreaterThan(people * 0.75);
      expectFullUse(simulator);
    });
  });

  it.runIf(source.detail ?? source.paging.rest)(
    'asks as much at once as the vendor bears',
    async () => {
      const people = source.detail ? 300 : (await pageSize(connector)) * (concurrency + 2);
      await withSimulator(connector, { people, latency: 100 }, async (simulator) => {
        await readAll(open(connector, simulator));
        expect(mostAtOnce(callsOf(simulator))).toBe(Math.min(concurrency, burst ?? requests));
      });
    },
  );
});
