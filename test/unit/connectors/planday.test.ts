import { describe, expect, it } from 'vitest';
import { vaultOver, type Token } from '../../../backend/connector-kit/auth/vault.ts';
import { openHris } from '../../../backend/connector-kit/open-hris.ts';
import planday from '../../../backend/connectors/planday.ts';
import { open, readAll, today, withSimulator, type Simulated } from '../../contract/read-all.ts';
import { rotation } from '../../simulators/planday/login.ts';
import { createCompany } from '../../simulators/world/company.ts';
import { statusOn } from '../../simulators/world/person.ts';

const calls = (simulator: Simulated, path: RegExp) =>
  simulator.control().requests.filter((request) => path.test(request.path)).length;
const tokenCalls = (simulator: Simulated) => calls(simulator, /^\/connect\/token$/);

/** Opens Planday as after a restart: all that is left of the time before is what was written. */
function afterRestart({ url, clock, credentials }: Simulated, written: { text?: string }) {
  const vault = vaultOver({
    read: () => Promise.resolve(JSON.parse(written.text ?? 'null') as Token | undefined),
    write(token) {
      written.text = JSON.stringify(token);
      return Promise.resolve();
    },
  });
  return openHris(planday, credentials, { demoBaseUrl: url, clock, vault });
}

describe('refresh tokens that are good for one use', () => {
  it('survive restarts', () =>
    withSimulator(planday, { people: 20 }, async (simulator) => {
      simulator.control({ grantPermission: rotation });
      const written = {};
      for (let restart = 1; restart <= 4; restart += 1) {
        await afterRestart(simulator, written).check();
        expect(tokenCalls(simulator)).toBe(restart);
        simulator.control({ expireTokens: true });
      }
    }));

  it('are not used twice by two who read at the same time (F49)', () =>
    withSimulator(planday, { people: 120 }, async (simulator) => {
      simulator.control({ grantPermission: rotation });
      const [one, other] = [open(planday, simulator), open(planday, simulator)];
      const both = () => Promise.all([readAll(one), readAll(other)]);
      const [first, second] = await both();
      expect(first).toEqual(second);
      expect(tokenCalls(simulator)).toBe(1);
      simulator.control({ expireTokens: true });
      expect(await both()).toEqual([first, second]);
      expect(tokenCalls(simulator)).toBe(2);
    }));
});

describe('calls for each person', () => {
  const aboutSomebody = /^\/hr\/v1\.0\/employees\/\d+$/;
  const read = async (simulator: Simulated, wanted: string[]) => {
    const { signal } = new AbortController();
    const people = [];
    for await (const page of open(planday, simulator).read({ signal, wanted: new Set(wanted) }))
      people.push(...page.employees);
    return people;
  };
  const here = createCompany({ people: 120, today }).filter(
    (person) => statusOn(person, today) !== 'inactive',
  );

  it('are not made when nothing that they bring is wanted; supervisors come from a list', () =>
    withSimulator(planday, { people: 120 }, async (simulator) => {
      const people = await read(simulator, ['department', 'managerId']);
      expect(people).toHaveLength(120);
      expect(calls(simulator, aboutSomebody)).toBe(0);
      const managed = here.filter(({ managerKey }) => managerKey !== undefined);
      expect(people.filter(({ managerId }) => managerId)).toHaveLength(managed.length);
    }));

  it.each(['jobTitle', 'gender', 'custom.custom_11111'])(
    'are made for %s, about everybody who has not left',
    (attribute) =>
      withSimulator(planday, { people: 120 }, async (simulator) => {
        await read(simulator, ['department', attribute]);
        expect(calls(simulator, aboutSomebody)).toBe(here.length);
      }),
  );
});

it('brings own fields by the names that the company gave them, without pictures and private values', () =>
  withSimulator(planday, { people: 60 }, async (simulator) => {
    const hris = open(planday, simulator);
    const { employees } = await readAll(hris);
    const [person] = createCompany({ people: 1, today });
    expect(employees[0]!.customFields).toEqual({
      ...(person!.custom.laptop && { custom_11111: person!.custom.laptop }),
      custom_22222: person!.custom.costCode,
      custom_33333: person!.custom.languages.length,
    });
    expect((await hris.labels()).flatMap(({ custom, label }) => (custom ? label : []))).toEqual([
      'Laptop',
      'Cost code',
      'Languages',
      'custom_55555',
    ]);
  }));

it('puts the country prefix before a number once, wherever Planday keeps it', () =>
  withSimulator(planday, { people: 60 }, async (simulator) => {
    const { employees } = await readAll(open(planday, simulator));
    for (const { phone } of employees) expect(phone).toMatch(/^\+\d\d[^+]+$/);
  }));

it('reads everybody without the names of lists that the app may not see', () =>
  withSimulator(planday, { people: 60 }, async (simulator) => {
    simulator.control({
      revokePermission: ['department:read', 'employeegroup:read', 'employeetype:read'],
    });
    const { employees } = await readAll(open(planday, simulator));
    expect(employees).toHaveLength(60);
    expect(employees.some((one) => one.department || one.groups.length > 0)).toBe(false);
  }));
