import type { GetHrisEmployeesPositiveResponseResult } from '@kombo-api/sdk/models';
import type { Employee } from '#shared/employee.ts';
import type { EmployeeDraft } from '../connector-kit/connector.ts';

/** An employee of Kombo's unified model, as the SDK hands it over. */
export type KomboEmployee = GetHrisEmployeesPositiveResponseResult;

type Status = Employee['employmentStatus'];

const statuses: Readonly<Record<string, Status>> = {
  ACTIVE: 'active',
  PENDING: 'pending',
  LEAVE: 'leave',
  INACTIVE: 'inactive',
};

/** Kombo's dates are days, written as midnight in UTC. */
const day = (date: Date | null | undefined): string | undefined => date?.toISOString().slice(0, 10);

/** Somebody whom the HRIS no longer has is inactive; without a status, the last day decides. */
function statusOf(person: KomboEmployee, today: string): Status {
  if (person.remote_deleted_at) return 'inactive';
  const known = statuses[String(person.employment_status)];
  if (known) return known;
  const lastDay = day(person.termination_date);
  return lastDay !== undefined && lastDay < today ? 'inactive' : 'active';
}

/** Kombo's country is an ISO code where it knows it, and what the HRIS says where not. */
const countryOf = ({ work_location, legal_entity, home_address }: KomboEmployee) =>
  work_location?.address?.country || legal_entity?.address?.country || home_address?.country;

/** An employee as Kombo has them. `id` is Kombo's, which stays; the id of the HRIS may be used again. */
export function toEmployee(person: KomboEmployee, today: string): EmployeeDraft {
  const group = (type: string) => person.groups.find((one) => one.type === type)?.name;
  return {
    id: person.id,
    workEmail: person.work_email,
    personalEmail: person.personal_email,
    firstName: person.first_name,
    lastName: person.last_name,
    displayName: person.display_full_name ?? `${person.first_name ?? ''} ${person.last_name ?? ''}`,
    employeeNumber: person.employee_number,
    jobTitle: person.job_title,
    department: group('DEPARTMENT'),
    team: group('TEAM'),
    costCenter: group('COST_CENTER'),
    legalEntity: person.legal_entity?.name,
    location: person.work_location?.name,
    country: countryOf(person),
    managerId: person.manager_id,
    managerEmail: person.manager?.work_email,
    employmentType: person.employment_type && String(person.employment_type),
    employmentStatus: statusOf(person, today),
    startDate: day(person.start_date),
    terminationDate: day(person.termination_date),
    phone: person.mobile_phone_number,
    gender: person.gender && String(person.gender),
    groups: person.groups.map(({ name }) => name),
    ...(person.custom_fields && { customFields: person.custom_fields }),
  };
}
