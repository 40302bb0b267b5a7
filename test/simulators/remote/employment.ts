import { countries, sites } from '../world/brennholt.ts';
import type { Person } from '../world/person.ts';
import { guid, hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const companyId = guid('company of Remote');
export const employmentId = ({ key }: Person): string => guid(key);
const entityId = (name: string): string => guid(`legal entity ${name}`);

export const legalEntities = [
  ...new Map(sites.map((site) => [site.legalEntity, site])).values(),
].map(({ legalEntity, country }, index) => ({
  id: entityId(legalEntity),
  name: legalEntity,
  country_code: countries[country]!.alpha3,
  is_default: index === 0,
}));

const types = {
  permanent: 'employee',
  'fixed-term': 'direct_employee',
  contractor: 'contractor',
  intern: 'global_payroll_employee',
} as const;

/** Those who are still to come stand at one of many steps. */
function statusOf(person: Person, world: World): string {
  const status = world.statusOf(person);
  if (status === 'inactive') return 'archived';
  if (status === 'pending') return person.number % 2 ? 'invited' : 'pre_hire';
  return person.terminationDate === undefined ? 'active' : 'offboarding';
}

/** A whole employment, as the detail and the bulk list give it; forms that nobody filled in are null. */
export function employmentOf(person: Person, world: World): object {
  const manager = world.managerOf(person);
  const name = `${person.firstName} ${person.lastName}`;
  const workEmail = person.email ?? null;
  const { alpha3, name: country } = countries[person.country!]!;
  return {
    id: employmentId(person),
    short_id: hexId(person.key).slice(0, 6).toUpperCase(),
    external_id: person.employeeNumber ?? null,
    company_id: companyId,
    full_name: name,
    job_title: person.jobTitle ?? null,
    work_email: workEmail,
    personal_email: person.privateEmail ?? null,
    login_email: person.privateEmail ?? workEmail,
    department: person.department ?? null,
    department_id: person.department ? guid(`department ${person.department}`) : null,
    manager: manager ? `${manager.firstName} ${manager.lastName}` : null,
    manager_email: manager?.email ?? null,
    manager_employment_id: manager ? employmentId(manager) : null,
    country: { code: alpha3, alpha_2_code: person.country, name: country },
    status: statusOf(person, world),
    user_status: 'active',
    type: types[person.employmentType],
    employment_model: person.employmentType === 'contractor' ? 'contractor' : 'eor',
    provisional_start_date: person.startDate,
    seniority_date: null,
    termination_date: person.terminationDate ?? null,
    expiration_date: null,
    engaged_by_legal_entity_id: person.legalEntity ? entityId(person.legalEntity) : null,
    bill_to_legal_entity_id: null,
    basic_information: { name, work_email: workEmail },
    personal_details: person.mobile ? { mobile_number: person.mobile } : null,
    work_address_details: person.site ? { city: person.site } : {},
    address_details: null,
    bank_account_details: [{ is_default: true, local_details: { account_number: '22561249' } }],
    contract_details: {},
    files: null,
    created_at: person.createdAt.slice(0, 19),
    updated_at: person.updatedAt.slice(0, 19),
  };
}
