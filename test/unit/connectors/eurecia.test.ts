import { expect, it } from 'vitest';
import eurecia from '../../../backend/connectors/eurecia.ts';
import { open, readAll, withSimulator } from '../../contract/read-all.ts';

it('knows who has left and who is still to start, whatever else is wanted', () =>
  withSimulator(eurecia, { people: 120 }, async (simulator) => {
    const wanted = new Set(['id', 'department', 'employmentStatus']);
    const { employees } = await readAll(open(eurecia, simulator), { wanted });
    const status = new Map(employees.map((one) => [one.id, one.employmentStatus]));
    for (const { id, status: real } of simulator.control().people)
      expect(status.get(id)).toBe(real === 'leave' ? 'active' : real);
    expect(new Set(status.values())).toEqual(new Set(['active', 'inactive', 'pending']));
  }));
