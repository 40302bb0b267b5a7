import { expect, it } from 'vitest';
import entraid from '../../../backend/connectors/entraid.ts';
import { open, readAll, withSimulator } from '../../contract/read-all.ts';

const lastDays = 'User-LifeCycleInfo.Read.All';

it('reads last days where the permission for them is given, and everybody where it is not', () =>
  withSimulator(entraid, { people: 200 }, async (simulator) => {
    const without = (await readAll(open(entraid, simulator))).employees;
    expect(without).toHaveLength(200);
    expect(without.some(({ terminationDate }) => terminationDate)).toBe(false);
    simulator.control({ grantPermission: lastDays });
    const { employees } = await readAll(open(entraid, simulator));
    const left = employees.filter(({ employmentStatus }) => employmentStatus === 'inactive');
    expect(left.length).toBeGreaterThan(5);
    for (const one of left) expect(one.terminationDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  }));

it('finds the directory extensions of users', () =>
  withSimulator(entraid, { people: 20 }, async (simulator) => {
    const hris = open(entraid, simulator);
    const { employees } = await readAll(hris);
    const own = (await hris.labels()).find(({ label }) => label === 'costCode')!;
    const key = own.attribute.replace('custom.', '');
    expect(key).toMatch(/^extension_[0-9a-f]{32}_costCode$/);
    expect(employees[0]!.customFields[key]).toMatch(/^K-/);
  }));
