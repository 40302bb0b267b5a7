import { describe, expect, it } from 'vitest';
import { start } from './running.ts';
import { vendors } from './vendors.ts';

describe.each(vendors)('traffic to $name', (vendor) => {
  it('is throttled above the rate as this vendor does it, and flows again after a second', async () => {
    const simulator = await start(vendor.simulator, { people: 10 });
    const headers = await vendor.signIn(simulator);
    simulator.control({ rate: 1 });
    const ask = () => vendor.ask(simulator, headers, 1);
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    const throttled = answers.filter(({ status }) => status === 429);
    expect(throttled.length).toBeGreaterThanOrEqual(1);
    const says = throttled[0]!.headers;
    if (vendor.simulator === 'hibob') expect(says.get('X-RateLimit-Reset')).toMatch(/^\d{10}$/);
    else expect(says.get('Retry-After')).toBe(vendor.simulator === 'personio' ? null : '1');
    await expect.poll(async () => (await ask()).status, { timeout: 5000, interval: 200 }).toBe(200);
  });
});

describe('traffic', () => {
  it('comes after the latency, which control can change', async () => {
    const simulator = await start('hibob', { people: 10, latency: 120 });
    const headers = await vendors.find(({ name }) => name === 'HiBob')!.signIn(simulator);
    const time = async () => {
      const begin = performance.now();
      await fetch(`${simulator.url}/v1/company/people/fields`, { headers });
      return performance.now() - begin;
    };
    expect(await time()).toBeGreaterThanOrEqual(119);
    simulator.control({ latency: 0 });
    expect(Math.min(await time(), await time(), await time())).toBeLessThan(119);
  });

  it('is logged with method, path and status, without queries and bodies', async () => {
    const simulator = await start('bamboohr', { people: 10 });
    await fetch(`${simulator.url}/api/v1/meta/lists?secret=in-the-query`);
    const { requests } = simulator.control();
    expect(requests).toEqual([
      {
        method: 'GET',
        path: '/api/v1/meta/lists',
        at: expect.stringMatching(/^\d{4}-/),
        status: 401,
        milliseconds: expect.any(Number),
      },
    ]);
  });
});
