import { expect, it } from 'vitest';
import googleworkspace from '../../../backend/connectors/googleworkspace.ts';
import { open, readAll, withSimulator } from '../../contract/read-all.ts';

const customOf = async (hris: ReturnType<typeof open>) =>
  (await hris.labels()).filter(({ custom }) => custom).map(({ label }) => label);

it('reads everybody without the right to custom attributes, which are missing then', () =>
  withSimulator(googleworkspace, { people: 20 }, async (simulator) => {
    const hris = open(googleworkspace, simulator);
    expect((await readAll(hris)).employees[0]!.customFields).toHaveProperty('HR.laptop');
    expect(await customOf(hris)).toEqual(expect.arrayContaining(['Laptop', 'Start date']));

    simulator.control({ revokePermission: 'schemas' });
    const without = open(googleworkspace, simulator);
    const { employees } = await readAll(without);
    expect(employees).toHaveLength(20);
    expect(Object.keys(employees[0]!.customFields)).toEqual(['orgUnitPath']);
    expect(await customOf(without)).toEqual(['Organizational unit']);
  }));
