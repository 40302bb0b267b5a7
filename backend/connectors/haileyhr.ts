import { z } from 'zod';
import { bearer } from '../connector-kit/auth/header.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { choice, secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { noPaging } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { needs } from '../connector-kit/rights.ts';
import { id, optionals } from '../connector-kit/shapes.ts';

/** Written with or without spaces: “In service” in the list, “InService” in the detail. */
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
const belonging = {
  titleIds: ids,
  teamIds: ids,
  ...optionals('departmentId', 'locationId', 'legalEntityId', 'businessAreaId', 'costCenterId'),
  ...optionals('managerEmployeeId'),
};
const job = optionals('workPhone', 'companyEmail', 'employmentNumber');
const period = optionals('dateOfJoining', 'lastDayOfEmployment');
const names = optionals('firstName', 'lastName');
const contact = optionals('privateEmail', 'privatePhone');
const { gender, employmentType } = optionals('gender', 'employmentType');
const head = {
  employeeId: id,
  employmentStatus: status,
  customFieldsData: z.record(z.string(), z.unknown()).nullish(),
};

/** Without its right, a field is empty or missing for everybody: that of the address would go unnoticed. */
const answer = z
  .array(
    z.looseObject({
      ...head,
      ...belonging,
      ...job,
      ...period,
      ...names,
      ...contact,
      gender,
      employmentType,
    }),
  )
  .refine((everybody) => everybody.some(({ companyEmail }) => companyEmail), {
    path: ['companyEmail'],
  });

const employments = z.array(
  z.looseObject({
    priority: z.number().nullish(),
    status: z.string().nullish(),
    terms: z.looseObject({ employmentType }).nullish(),
  }),
);
/** The employment that counts: of those that have not ended, the one with the highest priority, which is 1. */
const effectual = (all: z.infer<typeof employments> = []) =>
  all
    .toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity))
    .toSorted((a, b) => Number(a.status === 'Ended') - Number(b.status === 'Ended'))[0];

/** The detail holds in sections what the list holds flat. */
const one = z
  .looseObject({
    ...head,
    jobData: z.looseObject({
      general: z.looseObject(job).nullish(),
      employment: z.looseObject({ ...period, employments: employments.nullish() }).nullish(),
    }),
    personal: z.looseObject({
      general: z.looseObject(names).nullish(),
      sensitive: z.looseObject({ gender }).nullish(),
      contactInformation: z.looseObject(contact).nullish(),
    }),
    organizationalBelonging: z.looseObject(belonging).nullish(),
  })
  .transform(({ jobData, personal, organizationalBelonging, ...rest }) => [
    {
      ...rest,
      ...organizationalBelonging,
      ...jobData.general,
      ...jobData.employment,
      employmentType: effectual(jobData.employment?.employments ?? [])?.terms?.employmentType,
      ...personal.general,
      ...personal.sensitive,
      ...personal.contactInformation,
    },
  ]);

const entries = z
  .array(z.looseObject({ id: z.string(), ...optionals('name', 'country') }))
  .nullish()
  .transform((list) => new Map((list ?? []).map((entry) => [entry.id, entry])));
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
    .map((field) => ({ key: field.id, label: String(field.name ?? field.id) }))
    .filter(({ label }) => !isPrivateField(label));
  return { ...lists, custom };
}

const tokens = 'your profile picture (bottom left) > Access tokens';

/**
 * Hailey HR gives everybody in one answer, with ids of what they belong to. The file is long because the detail
 * of one person nests what the list holds flat.
 */
export default defineConnector({
  id: 'haileyhr',
  name: 'Hailey HR',
  monogram: 'Ha',
  aliases: ['Hailey'],
  docsUrl: 'https://api.haileyhr.app/docs/',
  hosts: ['api.haileyhr.app', 'api.demo.haileyhr.app'],
  credentials: [
    secret('accessToken', {
      label: 'Personal access token',
      help: `In Hailey HR: ${tokens} > Generate new key. It is shown once.`,
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
      why: 'To make an access token. The token may do what the account may that made it.',
    }),
    needs('To view all employees: work e-mail, employment status, dates and where they belong', {
      why: 'What the account may not view stays empty, without an error.',
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
  // Hailey HR publishes no number.
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 2 },
  timeoutSeconds: 180,
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Hailey HR refuses the access token.',
      hint: `It ends after a year. Check it and the environment, or make a new one: ${tokens} > Generate new key.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The account that made the token may not view employees.',
      hint: `Let it view all employees, or make the token with an account that may: ${tokens}.`,
    },
    {
      status: 404,
      code: 'empty_read',
      message: 'Hailey HR found no employees, so nothing was changed.',
      hint: `The account that made the token may see nobody: make one with another account in ${tokens}.`,
    },
  ],
  async check(http) {
    const loose = z.array(z.looseObject(optionals('companyEmail', 'employmentStatus')));
    const everybody = await http({ url: '/Employees' }, loose);
    const needed = { companyEmail: 'the work e-mail', employmentStatus: 'the employment status' };
    const seen = Object.keys(needed).filter((name) => everybody.some((person) => person[name]));
    requireFields(
      needed,
      seen,
      `the rights of the account whose token it is, or take another account: ${tokens}`,
    );
    return {};
  },
  prepare: readCompany,
  employees: {
    // https://api.haileyhr.app/docs/ (Employees)
    request: () => ({ url: '/Employees' }),
    answer,
    records: (everybody) => everybody,
    paging: noPaging(),
    toEmployee(person, { lookup }) {
      const teams = (person.teamIds ?? []).map((team) => lookup.teams.get(team)?.name);
      const [title = ''] = person.titleIds ?? [];
      const location = lookup.locations.get(String(person.locationId));
      const department = lookup.departments.get(String(person.departmentId))?.name;
      const own = person.customFieldsData ?? {};
      return {
        id: person.employeeId,
        workEmail: person.companyEmail,
        personalEmail: person.privateEmail,
        firstName: person.firstName,
        lastName: person.lastName,
        displayName: `${person.firstName ?? ''} ${person.lastName ?? ''}`,
        employeeNumber: person.employmentNumber,
        jobTitle: lookup.titles.get(title)?.name,
        department,
        team: teams[0],
        division: lookup.businessAreas.get(String(person.businessAreaId))?.name,
        costCenter: lookup.costCenters.get(String(person.costCenterId))?.name,
        legalEntity: lookup.legalEntities.get(String(person.legalEntityId))?.name,
        location: location?.name,
        country: location?.country,
        managerId: person.managerEmployeeId,
        employmentType: person.employmentType,
        // Leave is known as time off only, which may be a day of holiday.
        employmentStatus: statuses[person.employmentStatus],
        startDate: person.dateOfJoining,
        terminationDate: person.lastDayOfEmployment,
        phone: person.workPhone || person.privatePhone,
        gender: person.gender,
        groups: teams.map((team) => (team ? String(team) : undefined)),
        customFields: Object.fromEntries(
          // Whether the values go by id or by name is not documented.
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
