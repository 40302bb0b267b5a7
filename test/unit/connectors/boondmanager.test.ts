import { expect, it } from 'vitest';
import boondmanager from '../../../backend/connectors/boondmanager.ts';
import { open, readAll, withSimulator } from '../../contract/read-all.ts';

it('asks for days of employment only where they are wanted, and counts all contracts', () =>
  withSimulator(boondmanager, { people: 60 }, async (simulator) => {
    const hris = open(boondmanager, simulator);
    const profiles = () =>
      simulator.control().requests.filter(({ path }) => /\/resources\/\d+$/.test(path)).length;
    const { employees } = await readAll(hris, { wanted: new Set(['department', 'country']) });
    expect(profiles()).toBe(0);
    expect(employees.some(({ startDate }) => startDate)).toBe(false);
    // A town and a country are those of the agency, a department is a pole.
    expect(employees[0]).toMatchObject({ country: 'United Kingdom', location: 'Bristol' });
    expect(employees.filter(({ department }) => department).length).toBeGreaterThan(50);

    const dated = (await readAll(hris, { wanted: new Set(['startDate']) })).employees;
    expect(profiles()).toBe(60);
    // Every fifth had a contract before, which has ended; an open one goes on.
    const fifths = dated.filter(({ id }) => Number(id) % 5 === 0);
    const working = fifths.filter(({ employmentStatus }) => employmentStatus === 'active');
    expect(working.length).toBeGreaterThan(5);
    expect(working.some(({ terminationDate }) => !terminationDate)).toBe(true);
    for (const { startDate } of working) expect(startDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(dated.some(({ terminationDate }) => terminationDate)).toBe(true);
    expect(dated.some(({ employmentStatus }) => employmentStatus === 'pending')).toBe(true);
  }));
