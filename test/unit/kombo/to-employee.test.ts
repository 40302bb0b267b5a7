import { describe, expect, it } from 'vitest';
import { toEmployee, type KomboEmployee } from '../../../backend/kombo/to-employee.ts';

const at = (day: string) => new Date(`${day}T00:00:00.000Z`);
const place = (country: string | null) => ({
  id: 'l',
  remote_id: null,
  name: 'Madrid',
  type: 'OFFICE',
  address: { country },
  changed_at: at('2024-05-01'),
  remote_deleted_at: null,
});

const lena: KomboEmployee = {
  id: '4kQ8mZbYt1',
  remote_id: '1001',
  employee_number: 'E-1001',
  first_name: 'Lena',
  last_name: 'Ortiz',
  display_full_name: null,
  nationality: null,
  job_title: 'Controller',
  work_email: 'lena.ortiz@acme.example',
  mobile_phone_number: null,
  ssn: null,
  tax_id: null,
  employment_status: 'ACTIVE',
  employment_type: 'FULL_TIME',
  weekly_hours: 40,
  avatar: null,
  work_location_id: null,
  legal_entity_id: null,
  manager_id: '9pf2',
  date_of_birth: null,
  start_date: at('2020-01-15'),
  termination_date: null,
  remote_created_at: null,
  changed_at: at('2024-05-01'),
  remote_deleted_at: null,
  custom_fields: { level: 'L3' },
  employments: [],
  time_off_balances: [],
  manager: null,
  groups: [
    { id: 'a', remote_id: '1', name: 'Close team', type: null },
    { id: 'b', remote_id: '2', name: 'Finance', type: 'DEPARTMENT' },
    { id: 'c', remote_id: '3', name: 'Second', type: 'DEPARTMENT' },
    { id: 'd', remote_id: '4', name: null, type: 'TEAM' },
  ],
  legal_entity: null,
  work_location: null,
};
const today = '2026-11-24';
const read = (more: Partial<KomboEmployee> = {}) => toEmployee({ ...lena, ...more }, today);

describe('an employee of Kombo', () => {
  it('is known by the id of Kombo, not of the HRIS', () => {
    expect(read()).toMatchObject({ id: '4kQ8mZbYt1', managerId: '9pf2' });
  });

  it('has the first group of each type, and all of them as groups', () => {
    expect(read()).toMatchObject({ department: 'Finance', team: null, costCenter: undefined });
    expect(read().groups).toEqual(['Close team', 'Finance', 'Second', null]);
  });

  it('has a day, not a moment, for a start and an end', () => {
    expect(read({ termination_date: at('2027-02-28') })).toMatchObject({
      startDate: '2020-01-15',
      terminationDate: '2027-02-28',
    });
  });

  it('is called by the first and last name where there is no display name', () => {
    expect(read().displayName).toBe('Lena Ortiz');
  });

  it.each([
    ['the office', { work_location: place('ES') }, 'ES'],
    ['the legal entity', { work_location: place(null) }, 'PT'],
    ['the home', { legal_entity: null }, 'FR'],
  ] as const)('is in the country of %s', (_, more, country) => {
    const legal_entity = { id: 'e', remote_id: null, name: 'Acme', address: { country: 'PT' } };
    expect(read({ legal_entity, home_address: { country: 'FR' }, ...more }).country).toBe(country);
  });

  it.each([
    ['LEAVE', null, null, 'leave'],
    ['PENDING', null, null, 'pending'],
    ['INACTIVE', null, null, 'inactive'],
    ['a word of the HRIS', null, null, 'active'],
    [null, at('2026-11-23'), null, 'inactive'],
    [null, at('2026-11-24'), null, 'active'],
    ['ACTIVE', null, at('2026-11-20'), 'inactive'],
  ])('with the status %s, ending %s, deleted %s, is %s', (status, end, deleted, expected) => {
    const employment_status = status as KomboEmployee['employment_status'];
    const person = read({ employment_status, termination_date: end, remote_deleted_at: deleted });
    expect(person.employmentStatus).toBe(expected);
  });
});
