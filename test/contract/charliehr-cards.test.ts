import { expect, it } from 'vitest';
import type { Employee } from '#shared/employee.ts';
import charlie from '../../backend/connectors/charliehr.ts';
import { open, readAll, withSimulator } from './read-all.ts';

it('offers the cards of the company but for private ones, and asks for them only where they are wanted', () =>
  withSimulator(charlie, { people: 30 }, async (simulator) => {
    const hris = open(charlie, simulator);
    const calls = () =>
      simulator.control().requests.filter(({ path }) => path.includes('/team_members/')).length;
    const read = async (wanted: string[]) => {
      const employees: Employee[] = [];
      const { signal } = new AbortController();
      for await (const page of hris.read({ wanted: new Set(wanted), signal }))
        employees.push(...page.employees);
      return employees;
    };

    for (const { customFields } of await read(['workEmail']))
      expect(Object.values(customFields)).toEqual([]);
    expect(calls()).toBe(0);

    const custom = (await hris.labels()).filter((one) => one.custom);
    expect(custom.map(({ label }) => label)).toEqual(['Laptop', 'Cost code']);
    const people = await read([custom[0]!.attribute]);
    expect(calls()).toBe(30);
    const laptops = people.flatMap(({ customFields }) => Object.values(customFields));
    expect(laptops.length).toBeGreaterThan(10);
    expect(laptops).not.toContain('nobody’s business');
    expect((await readAll(hris)).employees).toEqual(people);
  }));
