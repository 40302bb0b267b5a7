import { expect, it } from 'vitest';
import deel from '../../../backend/connectors/deel.ts';
import { open, readAll, withSimulator } from '../../contract/read-all.ts';

const calls = (paths: readonly { path: string }[]) =>
  paths.filter(({ path }) => /\/people\/[^/]+$/.test(path) && !path.endsWith('custom_fields'));

it('offers the fields that the organization added, but none that is sensitive or private', () =>
  withSimulator(deel, { people: 20 }, async (simulator) => {
    const hris = open(deel, simulator);
    const { employees } = await readAll(hris);
    const custom = (await hris.labels()).filter((one) => one.custom);
    expect(custom.map(({ label }) => label)).toEqual(['Laptop', 'Languages spoken']);
    const keys = custom.map(({ attribute }) => attribute.replace('custom.', ''));
    expect(Object.keys(employees[3]!.customFields)).toEqual(expect.arrayContaining([keys[1]]));
    expect(JSON.stringify(employees)).not.toMatch(/locker 7|987654/);
  }));

it('asks for each person only where such a field is wanted', () =>
  withSimulator(deel, { people: 20 }, async (simulator) => {
    const hris = open(deel, simulator);
    await readAll(hris, { wanted: new Set(['department']) });
    expect(calls(simulator.control().requests)).toHaveLength(0);
    await readAll(hris, { wanted: new Set(['custom.any', 'customFields']) });
    expect(calls(simulator.control().requests)).toHaveLength(20);
  }));
