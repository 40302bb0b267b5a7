import { describe, expect, it } from 'vitest';
import { findConnector } from '../../backend/connector-kit/registry.ts';
import { failureOf, open, readAll, today, withSimulator } from './read-all.ts';

const connector = findConnector('successfactors');

describe('successfactors', () => {
  it('signs in with user name and password too', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      const { privateKey: _, clientId: __, ...others } = simulator.credentials;
      const basic = { ...others, authMode: 'basic' };
      expect(await open(connector, simulator, basic).check()).toEqual({ company: 'BRENNHOLT01' });
      expect((await readAll(open(connector, simulator, basic))).employees).toHaveLength(20);
      const wrong = { ...basic, password: 'other' };
      expect(await failureOf(open(connector, simulator, wrong).check())).toMatchObject({
        code: 'invalid_credentials',
      });
    }));

  it.each(['EmpJob', 'PerPersonal'])(
    'is not content with people of whom it sees nothing in %s',
    (entity) =>
      withSimulator(connector, { people: 20 }, async (simulator) => {
        simulator.control({ revokePermission: entity });
        expect(await failureOf(open(connector, simulator).check())).toMatchObject({
          code: 'missing_permission',
          hint: expect.stringContaining('Employee Central API') as string,
        });
      }),
  );

  it('reads a company that has no divisions', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      simulator.control({ revokePermission: 'division' });
      const { employees } = await readAll(open(connector, simulator));
      expect(employees.filter(({ division }) => division)).toEqual([]);
      expect(employees.filter(({ department }) => department)).toHaveLength(20);
    }));

  it('goes by the employment that counts, of whichever there are', () =>
    withSimulator(connector, { people: 100 }, async (simulator) => {
      const { employees } = await readAll(open(connector, simulator));
      const users = employees.map((one) => String(one.customFields['userId']));
      // Not the assignment abroad that is over, nor the contract that is to follow.
      expect(users.filter((user) => /-(GA|N)$/.test(user))).toEqual([]);
      // Hired again, with another user than before.
      expect(users.filter((user) => user.endsWith('-2'))).toHaveLength(25);
      expect(employees.filter(({ jobTitle }) => jobTitle === 'Typing mistake')).toEqual([]);
    }));

  it('knows of those who are still to start what is known on their first day', () =>
    withSimulator(connector, { people: 100 }, async (simulator) => {
      const { employees } = await readAll(open(connector, simulator));
      const ahead = employees.filter(({ startDate }) => startDate! > today);
      expect(ahead.length).toBeGreaterThan(2);
      for (const one of ahead)
        expect([one.employmentStatus, one.lastName, one.jobTitle]).toEqual([
          'pending',
          expect.any(String),
          'Trainee',
        ]);
    }));

  it('offers the fields of the company by its own labels, but private and hidden ones', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      const hris = open(connector, simulator);
      const { employees } = await readAll(hris);
      const labels = (await hris.labels()).filter(({ custom }) => custom).map(({ label }) => label);
      expect(labels.toSorted()).toEqual([
        'Badge issued',
        'Cost code',
        'Laptop',
        'Spoken languages',
        'User ID',
      ]);
      const { customFields } = employees[0]!;
      expect(customFields['EmpJob.customString2']).toMatch(/^K-\d+$/);
      expect(customFields['EmpEmployment.customDate1']).toMatch(/^\d{4}-\d\d-\d\d$/);
      const laptops = employees.flatMap((one) => one.customFields['EmpJob.customString1'] ?? []);
      expect(laptops).toContain('ThinkPad T16');
    }));

  it('asks no host for people but those of SAP', async () =>
    withSimulator(connector, { people: 1 }, ({ credentials }) => {
      for (const apiServer of [
        'https://api4.successfactors.com',
        'api4.successfactors.com.evil.example',
        'evil.example/.successfactors.com',
        'me@api4.successfactors.com',
        'successfactors.com',
        '203.0.113.7',
        'api4.succeſſfactors.com',
      ])
        expect(
          () => open(connector, {} as never, { ...credentials, apiServer }),
          apiServer,
        ).toThrow('API server does not have the expected form.');
      return Promise.resolve();
    }));
});
