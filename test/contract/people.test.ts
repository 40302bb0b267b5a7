import { expect, it } from 'vitest';
import { employee } from '#shared/employee.ts';
import { createCompany } from '../simulators/world/company.ts';
import { loadSimulator } from '../simulators/world/start.ts';
import { eachConnector, fewPages } from './each-connector.ts';
import { expectedEmployee, known } from './expected-employee.ts';
import { missedFirst } from './fault-outcomes.ts';
import { failureOf, open, readAll, today, withSimulator } from './read-all.ts';

eachConnector((id, connector) => {
  it('reads everybody once from several pages', async () => {
    const people = await fewPages(connector);
    await withSimulator(connector, { people }, async (simulator) => {
      const wanted = new Set(['id']);
      const { employees } = await readAll(open(connector, simulator), { wanted });
      const ids = simulator.control().people.map((person) => person.id);
      expect(new Set(employees.map((one) => one.id))).toEqual(new Set(ids));
      expect(employees).toHaveLength(people);
    });
  });

  it('makes of everybody what the HRIS says: leavers, starters, leave, shared and missing addresses, any script', () =>
    withSimulator(connector, { people: 200 }, async (simulator) => {
      const { idOf } = await loadSimulator(id);
      const company = createCompany({ people: 200, today });
      const byKey = new Map(company.map((person) => [person.key, person]));
      const { employees } = await readAll(open(connector, simulator));
      const byId = new Map(employees.map((one) => [one.id, one]));
      for (const person of company) {
        const manager = byKey.get(person.managerKey ?? '');
        expect(known(byId.get(idOf(person)))).toEqual(
          expectedEmployee(id, person, today, idOf, manager),
        );
      }
      for (const one of employees) expect(employee.safeParse(one).success).toBe(true);
    }));

  it('finds one person as in the list, and nobody for an id that nobody has', () =>
    withSimulator(connector, { people: 60 }, async (simulator) => {
      const hris = open(connector, simulator);
      const { employees } = await readAll(hris);
      const { signal } = new AbortController();
      expect(await hris.findOne(employees[41]!.id, signal)).toEqual(employees[41]);
      simulator.control({ remove: employees[41]!.id });
      expect(await hris.findOne(employees[41]!.id, signal)).toBeUndefined();
    }));

  it('brings what changed since a moment, where it promises to', () =>
    withSimulator(connector, { people: 300 }, async (simulator) => {
      const hris = open(connector, simulator);
      const { employees } = await readAll(hris);
      const changed = employees[40]!.id;
      simulator.control({ update: { [changed]: { jobTitle: 'Something new' } } });
      const later = await readAll(hris, { since: `${today}T11:00:00.000Z` });
      expect(later.employees.map((one) => one.id)).toContain(changed);
      expect(later.employees.length < 150).toBe(hris.incremental);
    }));

  it('reads past fields that nobody has documented', () =>
    withSimulator(connector, { people: 60 }, async (simulator) => {
      const { employees } = await readAll(open(connector, simulator));
      simulator.control({ fault: 'extra-unknown-fields' });
      const again = await readAll(open(connector, simulator));
      expect(again.employees.map(known)).toEqual(employees.map(known));
    }));

  it('tells an empty company from a failed read', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      simulator.control({ empty: true });
      expect(await failureOf(readAll(open(connector, simulator)))).toMatchObject({
        code: missedFirst[id] ?? 'empty_read',
      });
      simulator.control({ empty: false, fault: { name: '500-mid-read', at: 1 } });
      expect(await failureOf(readAll(open(connector, simulator)))).toMatchObject({
        code: 'hris_error',
      });
    }));
});
