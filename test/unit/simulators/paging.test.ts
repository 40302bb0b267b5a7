import { describe, expect, it } from 'vitest';
import { start } from './running.ts';
import { readPages, vendors } from './vendors.ts';

describe.each(vendors)('$name', (vendor) => {
  it('delivers everybody once, over its pages, and says how many there are', async () => {
    const simulator = await start(vendor.simulator);
    const pages = await readPages(vendor, simulator);
    const ids = pages.flatMap((page) => page.ids.map(String));
    const known = simulator.control().people.map(({ id }) => id);
    expect(pages.length).toBe(Math.ceil(450 / vendor.pageSize));
    expect(ids.length).toBe(450);
    expect(new Set(ids)).toEqual(new Set(known));
    for (const { total } of pages) expect(total ?? 450).toBe(450);
  });

  it('gives everybody the same id on every run', async () => {
    const [one, other] = [
      await start(vendor.simulator, { people: 60 }),
      await start(vendor.simulator, { people: 60 }),
    ];
    const idsOf = async (simulator: typeof one) =>
      (await readPages(vendor, simulator)).flatMap(({ ids }) => ids.map(String)).sort();
    expect(await idsOf(one)).toEqual(await idsOf(other));
  });
});
