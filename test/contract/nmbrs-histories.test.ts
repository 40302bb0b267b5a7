import { expect, it } from 'vitest';
import nmbrs from '../../backend/connectors/nmbrs.ts';
import { createCompany } from '../simulators/world/company.ts';
import { loadSimulator } from '../simulators/world/start.ts';
import { open, readAll, today, withSimulator } from './read-all.ts';

/** Every value is a history there, with values of before, corrections, and values of next year. */
it('Nmbrs: of everything that is kept over time, what holds today is taken', () =>
  withSimulator(nmbrs, { people: 300 }, async (simulator) => {
    const { idOf } = await loadSimulator('nmbrs');
    const company = createCompany({ people: 300, today });
    const byKey = new Map(company.map((person) => [person.key, person]));
    const { employees } = await readAll(open(nmbrs, simulator));
    const byId = new Map(employees.map((one) => [one.id, one]));
    for (const person of company)
      expect(byId.get(idOf(person))).toMatchObject({
        jobTitle: person.jobTitle,
        costCenter: person.costCenter,
        legalEntity: person.legalEntity,
        startDate: person.startDate,
        employmentType:
          person.employmentType === 'contractor'
            ? 'external'
            : person.employmentType === 'permanent'
              ? 'permanent'
              : 'fixed-term',
        ...(byKey.get(person.managerKey ?? '')?.email && {
          managerEmail: byKey.get(person.managerKey ?? '')!.email,
        }),
      });
  }));
