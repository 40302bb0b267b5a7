import { countries } from '../world/brennholt.ts';
import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';

export type Row = Record<string, unknown>;

/** Person codes grow with the number of the person; the service has them as texts. */
export const personCode = ({ number }: Person): string => String(1000 + number);

/** Local midnight without a zone. */
const midnight = (day: string | undefined): string | null => (day ? `${day}T00:00:00` : null);

const languages: Readonly<Record<string, string>> = { de: 'German', en: 'English', fr: 'French' };
const genders = { female: 'Female', male: 'Male', diverse: 'Other' } as const;
const terms = {
  permanent: 'Permanent',
  'fixed-term': 'Fixed-term',
  contractor: 'Contractor',
  intern: 'Internship',
} as const;

export const personRow = (person: Person, world: World): Row => ({
  PersonId: personCode(person),
  FamilyName: person.lastName,
  GivenName: person.firstName,
  PreferredGivenName: person.preferredName ?? null,
  FormattedName: `${person.lastName}, ${person.firstName}`,
  MiddleName: null,
  SalutationDescription: person.title ?? null,
  GenderDescription: person.gender ? genders[person.gender] : null,
  // Only those who work today are employees; who starts later is none yet.
  ActiveEmployee: ['active', 'leave'].includes(world.statusOf(person)) ? 1 : 0,
  BirthDate: '1991-04-02T00:00:00',
  PrimaryLanguageDescription: languages[person.language?.slice(0, 2) ?? ''] ?? null,
  NationalityDescription: null,
  ResidencyCountryDescription: countries[person.country ?? '']?.name ?? null,
  LaptopModel: person.custom.laptop ?? null,
  CostCode: person.custom.costCode ?? null,
  Thumbnail: null,
});

/** Who was here before, or has a second job; the present one is neither first nor last. */
export function employmentRows(person: Person, world: World): Row[] {
  const { number, startDate: from, terminationDate: to } = person;
  const earlier = [addDays(from, -900), addDays(from, -200)] as const;
  return [
    ...(number % 9 === 0 ? [employment(person, world, 'A', ...earlier, 1)] : []),
    employment(person, world, '', from, to, 1),
    ...(number % 13 === 0 ? [employment(person, world, 'B', from, to, 0)] : []),
  ];
}

function employment(
  person: Person,
  world: World,
  suffix: string,
  from: string,
  to: string | undefined,
  primary: 0 | 1,
): Row {
  const code = personCode(person);
  return {
    EmploymentId: `E${person.employeeNumber ?? code}${suffix}`,
    PersonId: code,
    PersonName: `${person.firstName} ${person.lastName}`,
    EffectiveFrom: midnight(from),
    EffectiveTo: midnight(to),
    CompanyCode: person.country ?? null,
    TranslatedCompanyName: person.legalEntity ?? null,
    PrimaryEmployment: primary,
    OriginalHireDate: midnight(from),
    TerminationReasonDescription: to !== undefined && to < world.today ? 'Resignation' : null,
    LastWorkDate: midnight(to),
    ContractTermDescription: terms[person.employmentType],
  };
}

/** People without any address have no row at all. */
export const communicationRows = (person: Person): Row[] =>
  person.email === undefined && person.privateEmail === undefined
    ? []
    : [
        {
          PersonId: personCode(person),
          PersonName: `${person.firstName} ${person.lastName}`,
          InternalEmailAddress: person.email ?? null,
          ExternalEmailAddress: person.privateEmail ?? null,
          AlternateEmailAddress: null,
          WorkPhoneNumber: person.phone ?? null,
          MobilePhoneNumber: person.mobile ?? null,
          HomePhoneNumber: null,
          SkypeName: null,
        },
      ];

/** The flat search set, whose columns carry the name of their table in front. */
export function searchRow(person: Person, world: World): Row {
  const manager = world.managerOf(person);
  return {
    People_PersonId: personCode(person),
    Positions_PositionTitle: person.jobTitle ?? null,
    OrgUnits_OrgUnitName: person.department ?? null,
    OrgUnitAttributes_TranslatedLocationName: person.site ?? null,
    OrgUnitAttributes_TranslatedCostCentreName: person.costCenter ?? null,
    Supervisors_SupervisorPersonId: manager ? personCode(manager) : null,
    Supervisors_Supervisor: manager ? `${manager.firstName} ${manager.lastName}` : null,
  };
}
