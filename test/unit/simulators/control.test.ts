import { describe, expect, it } from 'vitest';
import type { ControlState } from '../../simulators/world/control.ts';
import { simulatorIds, startSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';
import { readPages, vendors } from './vendors.ts';

const lena = 'lena.hofmann@brennholt.example';
const statusOf = ({ people }: ControlState, email: string) =>
  people.find((person) => person.email === email)?.status;

describe('simulators', () => {
  it('are found by reading the folder', async () => {
    const known = new Set(vendors.map(({ simulator }) => simulator));
    expect(await simulatorIds()).toEqual(expect.arrayContaining([...known]));
    await expect(startSimulator('nosuch')).rejects.toThrow(/No simulator of nosuch.*hibob/);
  });
});

describe('control', () => {
  it('makes somebody leave, by e-mail, key or vendor id, and keeps them on record', async () => {
    const simulator = await start('hibob');
    const [, , third, fourth] = simulator.control().people;
    expect(statusOf(simulator.control(), lena)).toBe('active');
    const after = simulator.control({ leave: [lena, third!.key, fourth!.id] });
    for (const email of [lena, third!.email!, fourth!.email!]) {
      expect(statusOf(after, email)).toBe('inactive');
    }
    expect(after.people.length).toBe(450);
  });

  it('hires, removes, resizes and empties', async () => {
    const simulator = await start('bamboohr', { people: 100 });
    expect(simulator.control({ hire: 3 }).people.length).toBe(103);
    expect(simulator.control().people.at(-1)!.status).toBe('active');
    const removed = simulator.control({ remove: lena });
    expect([removed.people.length, statusOf(removed, lena)]).toEqual([102, undefined]);
    expect(simulator.control({ people: 40 }).people.length).toBe(40);
    const grown = simulator.control({ people: 150 });
    expect(grown.people.length).toBe(150);
    expect(new Set(grown.people.map(({ key }) => key)).size).toBe(150);
    expect(statusOf(grown, lena)).toBeUndefined();
    expect(simulator.control({ empty: true }).people).toEqual([]);
    expect(simulator.control({ empty: false }).people.length).toBe(150);
  });

  it('changes and clears fields, also in the records of those who name the person', async () => {
    const vendor = vendors.find(({ name }) => name === 'Personio v1')!;
    const simulator = await start(vendor.simulator);
    await readPages(vendor, simulator, 1);
    simulator.control({
      update: {
        [lena]: { department: null, jobTitle: 'Chief of People' },
        'oliver.whitcombe@brennholt.example': { email: 'ceo@brennholt.example' },
      },
    });
    const [page] = await readPages(vendor, simulator, 1);
    expect(page!.text).toContain('Chief of People');
    expect(page!.text).toContain('ceo@brennholt.example');
    expect(page!.text).not.toContain('oliver.whitcombe@brennholt.example');
  });

  it('says what is wrong with a change', async () => {
    const simulator = await start('hibob');
    expect(() => simulator.control({ leave: 'nobody@brennholt.example' })).toThrow(/nobody@/);
    expect(() => simulator.control({ fault: 'gremlins' })).toThrow(/no fault named gremlins/);
    expect(() => simulator.control({ layoff: 3 } as never)).toThrow(/layoff/);
    expect(() => simulator.control({ update: { [lena]: { startDate: 'soon' } } })).toThrow();
    expect(statusOf(simulator.control(), lena)).toBe('active');
  });

  it('works over HTTP for tests in another process', async () => {
    const simulator = await start('workday');
    const address = `${simulator.url}/__control`;
    const post = (body: unknown) => fetch(address, { method: 'POST', body: JSON.stringify(body) });
    const changed = (await (
      await post({ leave: [lena], fault: '429-once' })
    ).json()) as ControlState;
    expect(statusOf(changed, lena)).toBe('inactive');
    const state = (await (await fetch(address)).json()) as ControlState;
    expect(state.faults).toEqual([{ name: '429-once' }]);
    const bad = await post({ fault: 'gremlins' });
    expect([bad.status, await bad.json()]).toMatchObject([
      400,
      { message: expect.stringContaining('gremlins') },
    ]);
  });

  it.each(vendors)('takes effect in what $name delivers', async (vendor) => {
    const simulator = await start(vendor.simulator, { people: 60 });
    const read = async () => (await readPages(vendor, simulator)).flatMap(({ ids }) => ids);
    expect((await read()).length).toBe(60);
    simulator.control({ hire: 2 });
    expect((await read()).length).toBe(62);
    simulator.control({ remove: lena });
    expect((await read()).length).toBe(61);
    simulator.control({ empty: true });
    expect(await read()).toEqual([]);
  });
});
