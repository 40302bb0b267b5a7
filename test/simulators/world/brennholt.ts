import type { Culture } from './names.ts';

/** Brennholt Instruments, the company that every simulator serves: it makes measuring instruments. */
export const domain = 'brennholt.example';

export const countries: Readonly<Record<string, { name: string; alpha3: string }>> = {
  DE: { name: 'Germany', alpha3: 'DEU' },
  AT: { name: 'Austria', alpha3: 'AUT' },
  CH: { name: 'Switzerland', alpha3: 'CHE' },
  GB: { name: 'United Kingdom', alpha3: 'GBR' },
  FR: { name: 'France', alpha3: 'FRA' },
};

export type Site = {
  name: string;
  country: string;
  legalEntity: string;
  language: string;
  dialling: string;
  cultures: readonly Culture[];
};

const german: readonly Culture[] = ['german', 'german', 'german', 'german', 'turkish', 'polish'];
const gmbh = 'Brennholt Instruments GmbH';

/** Sites, as often in the list as people work there in proportion. */
export const sites: readonly Site[] = (
  [
    [5, 'Hamburg', 'DE', gmbh, 'de-DE', '+49 40 5550', german],
    [3, 'Leipzig', 'DE', gmbh, 'de-DE', '+49 341 5550', german],
    [
      2,
      'Vienna',
      'AT',
      'Brennholt Instruments Austria GmbH',
      'de-AT',
      '+43 1 5550',
      ['austrian', 'austrian', 'turkish', 'german'],
    ],
    [1, 'Zurich', 'CH', 'Brennholt Instruments AG', 'de-CH', '+41 44 555', ['swiss', 'german']],
    [2, 'Bristol', 'GB', 'Brennholt Instruments UK Ltd', 'en-GB', '+44 117 496', ['british']],
    [2, 'Lyon', 'FR', 'Brennholt Instruments SAS', 'fr-FR', '+33 4 7255', ['french', 'spanish']],
  ] as const
).flatMap(([weight, name, country, legalEntity, language, dialling, cultures]) =>
  Array.from({ length: weight }, () => ({
    name,
    country,
    legalEntity,
    language,
    dialling,
    cultures,
  })),
);

export type Department = {
  name: string;
  division: string;
  costCenter: string;
  teams: readonly string[];
  jobs: readonly string[];
  weight: number;
};

const department = (
  name: string,
  division: string,
  costCenter: string,
  weight: number,
  teams: string,
  jobs: string,
): Department => ({
  name,
  division,
  costCenter,
  weight,
  teams: teams.split(', '),
  jobs: jobs.split(', '),
});

/** Departments; the head of the one at index i is the person at place i + 2 (see `cast.ts`). */
export const departments: readonly Department[] = [
  department(
    'People',
    'Corporate',
    'CC-100',
    1,
    'Recruiting, HR Operations',
    'HR Partner, Recruiter',
  ),
  department(
    'Engineering',
    'Products',
    'CC-210',
    5,
    'Firmware, Optics, Platform',
    'Firmware Engineer, Optical Engineer, Software Engineer, Test Engineer',
  ),
  department(
    'Finance',
    'Corporate',
    'CC-110',
    1,
    'Accounting, Controlling',
    'Accountant, Controller',
  ),
  department(
    'Sales',
    'Market',
    'CC-310',
    4,
    'DACH, UK & Ireland, Southern Europe',
    'Account Manager, Sales Engineer, Inside Sales Representative',
  ),
  department(
    'Production',
    'Operations',
    'CC-410',
    5,
    'Assembly, Calibration',
    'Assembler, Calibration Technician, Shift Lead',
  ),
  department(
    'Quality',
    'Operations',
    'CC-420',
    2,
    'Inspection, Audits',
    'Quality Engineer, Auditor',
  ),
  department(
    'Logistics',
    'Operations',
    'CC-430',
    2,
    'Warehouse, Shipping',
    'Warehouse Clerk, Dispatcher',
  ),
  department('Marketing', 'Market', 'CC-320', 1, 'Brand, Events', 'Content Editor, Event Planner'),
  department(
    'Customer Care',
    'Market',
    'CC-330',
    2,
    'Service Desk, Field Service',
    'Support Specialist, Field Technician',
  ),
  department(
    'IT',
    'Corporate',
    'CC-120',
    1,
    'Workplace, Infrastructure',
    'System Administrator, IT Support',
  ),
  department(
    'Legal & Compliance',
    'Corporate',
    'CC-130',
    1,
    'Contracts',
    'Legal Counsel, Compliance Officer',
  ),
];
