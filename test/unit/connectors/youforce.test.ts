import { expect, it } from 'vitest';
import youforce from '../../../backend/connectors/youforce.ts';
import { open, readAll, today, withSimulator, type Simulated } from '../../contract/read-all.ts';
import { createCompany } from '../../simulators/world/company.ts';
import { statusOn } from '../../simulators/world/person.ts';
import { personCodeOf } from '../../simulators/youforce/rows.ts';

const tokenCalls = (simulator: Simulated) =>
  simulator.control().requests.filter(({ path }) => path === '/connect/token').length;

it('asks for one token however often it is opened: there are 400 a month', () =>
  withSimulator(youforce, { people: 20 }, async (simulator) => {
    for (let opened = 0; opened < 10; opened += 1) await open(youforce, simulator).check();
    expect(tokenCalls(simulator)).toBe(1);
  }));

it('never makes a call that the spike arrest refuses', () =>
  withSimulator(youforce, { people: 2100 }, async (simulator) => {
    await readAll(open(youforce, simulator));
    const statuses = simulator.control().requests.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  }));

it('joins contracts, units, jobs, costs and own fields to people', () =>
  withSimulator(youforce, { people: 200 }, async (simulator) => {
    const { employees } = await readAll(open(youforce, simulator));
    const byId = new Map(employees.map((one) => [one.id, one]));
    for (const person of createCompany({ people: 200, today })) {
      if (statusOn(person, today) === 'inactive') continue;
      const one = byId.get(personCodeOf(person))!;
      expect([one.jobTitle, one.costCenter, one.terminationDate]).toEqual([
        person.jobTitle,
        `Costs of ${person.costCenter}`,
        person.terminationDate,
      ]);
      expect(one.groups[0]).toBe(person.department);
      expect(one.customFields).toEqual({
        ...(person.custom.laptop && { Laptop: person.custom.laptop }),
        'P 9002': person.custom.costCode,
        Languages: person.custom.languages.join(', '),
      });
    }
  }));

it('reads without own fields and private addresses where the rights to them are missing', () =>
  withSimulator(youforce, { people: 60 }, async (simulator) => {
    simulator.control({
      revokePermission: ['GetPrivateContactDetails', 'Youforce-Extensions:files:Get_Basic'],
    });
    const hris = open(youforce, simulator);
    const { employees } = await readAll(hris);
    expect(employees).toHaveLength(60);
    expect(employees.some((one) => one.personalEmail)).toBe(false);
    expect((await hris.labels()).filter(({ custom }) => custom)).toEqual([]);
  }));
