import { expect, it } from 'vitest';
import type { Employee } from '#shared/employee.ts';
import { findConnector } from '../../backend/connector-kit/registry.ts';
import { failureOf, open, readAll, withSimulator, type Simulated } from './read-all.ts';

const cezanne = findConnector('cezannehr');

const readWith = async (simulator: Simulated, more: Record<string, string> = {}) =>
  (await readAll(open(cezanne, simulator, { ...simulator.credentials, ...more }))).employees;

const one = (employees: readonly Employee[], number: string) =>
  employees.find(({ id }) => id === number);

it('reads as a user of OData what it reads as an application', () =>
  withSimulator(cezanne, { people: 60 }, async (simulator) => {
    const { subdomain = '', username = '', password = '' } = simulator.credentials;
    const user = { subdomain, method: 'basic', username, password };
    const { employees } = await readAll(open(cezanne, simulator, user));
    expect(employees).toEqual(await readWith(simulator));
    const wrong = open(cezanne, simulator, { ...user, password: 'wrong' });
    expect(await failureOf(wrong.check())).toMatchObject({ code: 'invalid_credentials' });
  }));

it('joins what is in other lists, of the employment that counts today', () =>
  withSimulator(cezanne, { people: 60 }, async (simulator) => {
    const employees = await readWith(simulator);
    expect(one(employees, '1004')).toMatchObject({
      jobTitle: 'Head of Finance',
      costCenter: 'CC-110',
      location: 'Lyon',
      country: 'France',
      legalEntity: 'Brennholt Instruments SAS',
      language: 'French',
      employmentType: 'Fixed-term',
      employeeNumber: 'E1004',
    });
    // Somebody who was here before.
    expect(one(employees, '1045')?.employeeNumber).toBe('E1045');
  }));

it('offers what it does not know itself, but no private matters', () =>
  withSimulator(cezanne, { people: 20 }, async (simulator) => {
    const hris = open(cezanne, simulator);
    const custom = (await hris.labels()).filter((label) => label.custom).map(({ label }) => label);
    expect(custom).toEqual(expect.arrayContaining(['LaptopModel', 'CostCode', 'LastWorkDate']));
    expect(custom.join()).not.toMatch(/birth|thumbnail|nationality|home/i);
    const { employees } = await readAll(hris);
    expect(one(employees, '1004')?.customFields).toMatchObject({ CostCode: expect.any(String) });
  }));

it('says before it reads anybody which name is missing, and where to enter it', () =>
  withSimulator(cezanne, { people: 20 }, async (simulator) => {
    simulator.control({ revokePermission: 'email' });
    const error = await failureOf(open(cezanne, simulator).check());
    expect(error).toMatchObject({
      code: 'unexpected_answer',
      message: expect.stringContaining('workEmail (INTERNALEMAILADDRESS)'),
      hint: expect.stringContaining('Names in your service'),
    });
    expect(simulator.control().requests.some(({ path }) => path.endsWith('/People'))).toBe(false);

    const names =
      'workEmail = ExternalEmailAddress, department=OrgUnitAttributes_TranslatedLocationName';
    const employees = await readWith(simulator, { fieldMap: names });
    expect(one(employees, '1004')).toMatchObject({
      workEmail: 'maria.soto@post.example',
      department: 'Lyon',
    });
  }));
