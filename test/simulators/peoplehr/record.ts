import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';

/** What people are called by: at most fifteen characters, which an admin chooses. */
export const peopleId = ({ number }: Person): string => `PW${number}`;

const employmentTypes = {
  permanent: 'Full-Time',
  'fixed-term': 'Fixed Term',
  contractor: 'Contractor',
  intern: 'Intern',
} as const;

const shown = (value: string | undefined) => ({ DisplayValue: value ?? '', FieldHistory: [] });

/** Somebody with all details: most values are wrapped, with what they were before; a few are plain texts. */
export function recordOf(person: Person, world: World): Record<string, unknown> {
  const manager = world.managerOf(person);
  return {
    EmployeeId: shown(peopleId(person)),
    Title: shown(person.title),
    FirstName: shown(person.firstName),
    LastName: {
      DisplayValue: person.lastName,
      FieldHistory: [{ OldValue: 'Lowe', NewValue: person.lastName, ChangedOn: '2020-06-02' }],
    },
    OtherName: shown(undefined),
    KnownAs: shown(person.preferredName),
    EmailId: shown(person.email),
    StartDate: shown(person.startDate),
    DateOfBirth: shown('1990-05-15'),
    JobRole: { DisplayValue: person.jobTitle ?? '', FieldHistoryForJobRole: [] },
    Company: { DisplayValue: person.legalEntity ?? '', FieldHistoryForEffectiveDate: [] },
    Location: { DisplayValue: person.site ?? '', FieldHistoryForEffectiveDate: [] },
    Department: { DisplayValue: person.department ?? '', FieldHistoryForEffectiveDate: [] },
    ReportsTo: { DisplayValue: manager ? `${manager.firstName} ${manager.lastName}` : '' },
    ReportsToEmployeeId: { DisplayValue: manager ? peopleId(manager) : '' },
    ReportsToEmailAddress: { DisplayValue: manager?.email ?? '' },
    NISNumber: shown('QQ123456C'),
    EmploymentType: shown(employmentTypes[person.employmentType]),
    EmployeeStatus: { DisplayValue: '1' },
    Gender: shown(person.gender),
    ContactDetail: {
      WorkPhoneNumber: shown(person.phone),
      PersonalPhoneNumber: shown(undefined),
      PersonalEmail: shown(person.privateEmail),
      Mobile: shown(person.mobile),
    },
    BankDetail: {},
    EmploymentDetail: { PayrollID: { DisplayValue: person.employeeNumber ?? '' } },
    LeavingDate: person.terminationDate ?? '',
    ReasonForLeaving: '',
    EmployeeImage: '',
    APIColumn1: person.custom.costCode ?? '',
    APIColumn2: '',
    APIColumn3: '',
    APIColumn4: '',
    APIColumn5: '',
  };
}

/** A row of the saved query: its column titles are the keys. */
export const rowOf = (person: Person): Record<string, unknown> => ({
  'Employee Id': peopleId(person),
  'First Name': person.firstName,
  Laptop: person.custom.laptop ?? null,
  'Annual Salary': 41_000,
});
