// Longer than 90 lines: everything that people belong to is an id of one of seven lists, and somebody alone nests in
// sections what the list of people holds flat.
import { z } from 'zod';
import { employeeAttributes } from '#shared/employee.ts';
import { bearer } from '../connector-kit/auth/header.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { choice, secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { noPaging } from '../connector-kit/paging.ts';
import { at } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { needs } from '../connector-kit/rights.ts';
import { id, optional, optionals } from '../connector-kit/shapes.ts';

/** Written with or without spaces: “In service” in the list, “InService” of somebody alone. */
const statuses = {
  beinghired: 'pending',
  willjoin: 'pending',
  inservice: 'active',
  leaving: 'active',
  hasleft: 'inactive',
} as const;
const status = z
  .string()
  .transform((written) => written.replace(/\s/g, '').toLowerCase())
  .pipe(z.enum(Object.keys(statuses) as (keyof typeof statuses)[]));
const ids = z.array(z.string()).nullish();
const person = z.looseObject({
  employeeId: id,
  employmentStatus: status,
  titleIds: ids,
  teamIds: ids,
  ...optionals('departmentId', 'locationId', 'legalEntityId', 'businessAreaId', 'costCenterId'),
  ...optionals('managerEmployeeId', 'workPhone', 'companyEmail', 'employmentNumber'),
  ...optionals('dateOfJoining', 'lastDayOfEmployment', 'employmentType'),
  ...optionals('firstName', 'lastName', 'gender', 'privateEmail', 'privatePhone'),
  customFieldsData: z.record(z.string(), z.unknown()).nullish(),
});
// Without its right, a field is empty or missing for everybody: that of the address would go unnoticed.
const people = z.array(person).refine((all) => all.some(({ companyEmail }) => companyEmail), {
  path: ['companyEmail'],
});

const employment = z.looseObject({
  priority: z.number().nullish(),
  status: z.string().nullish(),
  terms: z.looseObject({ employmentType: optional }).nullish(),
});
/** The terms that count: of employments that have not ended, those of the highest priority, which is 1. */
const termsOf = (employments: readonly z.infer<typeof employment>[]) =>
  employments
    .toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity))
    .toSorted((a, b) => Number(a.status === 'Ended') - Number(b.status === 'Ended'))[0]?.terms;
const parts = ['general', 'sensitive', 'contactInformation'].map((part) => `personal.${part}`);
const sections = ['jobData.general', 'jobData.employment', 'organizationalBelonging', ...parts];
const jobData = z.looseObject({
  employment: z.looseObject({ employments: z.array(employment).nullish() }).nullish(),
});
/** Somebody alone, as the list has them. */
const one = z
  .looseObject({ jobData })
  .transform((found) => {
    const terms = termsOf(found.jobData.employment?.employments ?? []);
    return [Object.assign({}, found, terms, ...sections.map((section) => at(found, section)))];
  })
  .pipe(z.array(person));

const entries = z
  .array(z.looseObject({ id: z.string(), name: z.string().nullish(), country: optional }))
  .nullish()
  .transform((list) => new Map((list ?? []).map((entry) => [entry.id as unknown, entry])));
const company = z.looseObject({
  teams: entries,
  titles: entries,
  departments: entries,
  businessAreas: entries,
  legalEntities: entries,
  costCenters: entries,
  locations: entries,
  customFields: entries,
});

/** What people refer to, and the company's own fields. */
async function readCompany(http: Http) {
  // https://api.haileyhr.app/docs/ (Company)
  const lists = await http({ url: '/Company' }, company);
  const custom = [...lists.customFields.values()]
    .map((field) => ({ key: field.id, label: field.name ?? field.id }))
    .filter(({ label }) => !isPrivateField(label));
  return { ...lists, custom };
}

const tokens = 'your profile picture (bottom left) > Access tokens';
const byOther = `${tokens}, logged in as somebody who has it`;

/** Hailey HR: everybody in one answer, leavers included. */
export default defineConnector({
  id: 'haileyhr',
  name: 'Hailey HR',
  monogram: 'Ha',
  aliases: ['Hailey'],
  docsUrl: 'https://api.haileyhr.app/docs/',
  unconfirmed: [
    'Whether the values of your own fields go by the id or the name of the field: both are tried.',
    'How the list spells the employment status: spaces and capitals do not matter, but an unknown status makes the read fail.',
    'What employment types are called.',
    'Whether people who left long ago stay in the list.',
    'How many calls Hailey HR allows: ten a second are made at most.',
  ],
  hosts: ['api.haileyhr.app', 'api.demo.haileyhr.app'],
  credentials: [
    secret('accessToken', {
      label: 'Personal access token',
      help: `In Hailey HR: ${tokens} > Generate new key. It is shown once, and ends after a year.`,
      example: 'hly_3f9c0cExample7a2b4d5e',
      pattern: '\\S+',
    }),
    choice('environment', {
      label: 'Environment',
      help: 'Demo only if you log in at demo.haileyhr.app.',
      options: { production: 'Production', demo: 'Demo' },
    }),
  ],
  rights: [
    needs('View & edit - Integrations', {
      why: 'To make an access token; administrators have it. The token may do what the account may that made it.',
      where: byOther,
    }),
    needs('To view all employees: contact and personal details, employment and where they belong', {
      why: 'What the account may not view stays empty, without an error.',
      where: byOther,
      opens: [...employeeAttributes, 'customFields'],
    }),
  ],
  guide: [
    'In Hailey HR, use a service account rather than your own, so that the token outlives a change of staff.',
    'Give the account the right View & edit - Integrations, and let it view all employees; pay, bank and identity numbers are not needed.',
    `Log in with it and open ${tokens}.`,
    'Choose Generate new key, call it Rollcall and generate it.',
    'Copy the token into the form; Hailey HR shows it once. It ends after a year: admins get an e-mail a week and a day before.',
  ],
  auth: bearer(({ accessToken = '' }) => accessToken),
  baseUrl: ({ environment }) => `https://api.${environment === 'demo' ? 'demo.' : ''}haileyhr.app`,
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 2 },
  timeoutSeconds: 180,
  refusals: [
    {
      status: 404,
      code: 'empty_read',
      message: 'Hailey HR delivered nobody, so nothing was changed.',
      hint: `The account that made the token may see nobody: make one with another account in ${tokens}.`,
    },
  ],
  async check(http) {
    const loose = z.array(z.looseObject(optionals('companyEmail', 'employmentStatus')));
    const everybody = await http({ url: '/Employees' }, loose);
    const needed = { companyEmail: 'the work e-mail', employmentStatus: 'the employment status' };
    const seen = Object.keys(needed).filter((name) => everybody.some((one) => one[name]));
    requireFields(needed, seen, byOther);
  },
  prepare: readCompany,
  employees: {
    // https://api.haileyhr.app/docs/ (Employees)
    request: () => ({ url: '/Employees' }),
    answer: people,
    records: (everybody) => everybody,
    paging: noPaging(),
    toEmployee(p, { lookup }) {
      const teams = (p.teamIds ?? []).map((team) => lookup.teams.get(team)?.name);
      const department = lookup.departments.get(p.departmentId)?.name;
      const division = lookup.businessAreas.get(p.businessAreaId)?.name;
      const location = lookup.locations.get(p.locationId);
      const own = p.customFieldsData ?? {};
      return {
        id: p.employeeId,
        workEmail: p.companyEmail,
        personalEmail: p.privateEmail,
        firstName: p.firstName,
        lastName: p.lastName,
        employeeNumber: p.employmentNumber,
        jobTitle: lookup.titles.get(p.titleIds?.[0])?.name,
        department,
        team: teams[0],
        division,
        costCenter: lookup.costCenters.get(p.costCenterId)?.name,
        legalEntity: lookup.legalEntities.get(p.legalEntityId)?.name,
        location: location?.name,
        country: location?.country,
        managerId: p.managerEmployeeId,
        employmentType: p.employmentType,
        // Leave is known as time off only, which may be a day of holiday.
        employmentStatus: statuses[p.employmentStatus],
        startDate: p.dateOfJoining,
        terminationDate: p.lastDayOfEmployment,
        phone: p.workPhone || p.privatePhone,
        gender: p.gender,
        groups: [...teams, department, division],
        customFields: Object.fromEntries(
          lookup.custom.map(({ key, label }) => [key, own[key] ?? own[label]]),
        ),
      };
    },
  },
  find: {
    // https://api.haileyhr.app/docs/ (Employees/{employeeId})
    request: ({ id: wanted }) => ({ url: `/Employees/${encodeURIComponent(wanted)}` }),
    answer: one,
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language'] }),
});
