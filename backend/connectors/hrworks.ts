// Longer than 90 lines: the company's own fields come among those of HR WORKS, which are all named here to tell them apart.
import { z } from 'zod';
import { twoLetterCountry } from '../connector-kit/alpha-3.ts';
import { loginForToken } from '../connector-kit/auth/login-for-token.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { linkedPageNumbers } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const person = z.looseObject({
  uuid: id,
  firstName: given,
  lastName: given,
  isActive: z.boolean(),
  ...optionals('email', 'privateEmail', 'personnelNumber', 'position', 'employmentType'),
  ...optionals('joinDate', 'leaveDate', 'languageCode', 'gender', 'countryCode'),
  ...optionals('companyMobilePhoneNumber', 'officePhoneNumber'),
});
type Person = z.infer<typeof person>;

const pageSize = 50;
// What is empty may be missing, so only a full page without any address shows that the field is gone.
const persons = z
  .array(person)
  .refine((list) => list.length < pageSize || list.some((one) => one.email !== undefined));
const answer = z.looseObject({ persons });
const one = person.transform((found) => ({ persons: [found] }));

/** Every key that HR WORKS documents; others are the company's own fields, by their names. */
const documented = new Set([
  ...Object.keys(person.shape),
  ...`personId personLicenseNumber datevPersonnelNumber personIdentifierForKiosk externalIds birthName
  title salutation birthday nationality secondNationality probationEndDate privateMobilePhoneNumber
  privatePhoneNumber buildingOrRoom organizationUnitUuid organizationUnit permanentEstablishment costCenter
  costObjective costCentre costObject superior address workSchedule shortTimeWorkSchedule accountPayable
  bankAccount paymentAccounts socialSecurityNumber taxpayerIdentificationNumber emergencyContactName
  emergencyContactPhone emergencyContactDegreeOfKinship highestLevelOfEducation highestLevelOfEducationId
  highestProfessionalQualification highestProfessionalQualificationId dateOfNotice reasonForGivingNotice
  triggerForGivingNotice customNameId expensesGroup historicizedData profilePictureUrl
  timeRecordingRegulation`.split(/\s+/),
]);

const ownFields = (of: Person): string[] =>
  Object.keys(of).filter((key) => !documented.has(key) && !isPrivateField(key));

const screen = 'Administrator > Basics > Integrations > HRworks API';

// https://developers.hrworks.de/2.0/endpoints/persons (GET /v2/persons/master-data)
const listed = (page: number) => ({
  url: '/persons/master-data',
  query: { onlyActive: false, page },
});

/** The company's own fields, as far as people on the first page have them: there is no list of them. */
async function readOwnFields(http: Http): Promise<CustomField[]> {
  const first = await http(listed(1), answer);
  return [...new Set(first.persons.flatMap(ownFields))].map((key) => ({ key, label: key }));
}

/** HR WORKS: master data with every name resolved, 50 people a page, leavers included. */
export default defineConnector({
  id: 'hrworks',
  name: 'HRworks',
  monogram: 'HR',
  aliases: ['HR WORKS'],
  docsUrl: 'https://developers.hrworks.de/2.0',
  unconfirmed: [
    'What the permissions of a key are called exactly.',
    'How many calls HR WORKS allows: ten a second are made at most.',
    'How empty values are written: empty, null and missing count alike.',
    'Which fields a company has added, for there is no list of them: those that somebody among the first 50 people has are offered.',
  ],
  hosts: ['api.hrworks.de', 'api.demo-hrworks.de'],
  credentials: [
    text('accessKey', {
      label: 'Access key',
      help: `In HRworks: ${screen} > New key pair > Download. The file has both keys.`,
      example: 'kD81vWexample0Q2m',
    }),
    secret('secretAccessKey', {
      label: 'Secret access key',
      help: `In HRworks: ${screen} > New key pair > Download. It can be downloaded once.`,
      example: 'Hq7Zexample9n3TtLr',
    }),
    choice('environment', {
      label: 'Environment',
      help: 'Demo only if HR WORKS gave you a demo company.',
      options: { production: 'Production', demo: 'Demo' },
    }),
  ],
  rights: [
    needs('Read persons with their master data', {
      why: 'To read who works at the company.',
      where: `${screen} > your key`,
    }),
    needs('Read organization units and permanent establishments', {
      why: 'To name the departments and sites that people belong to.',
      where: `${screen} > your key`,
      opens: ['department', 'location'],
    }),
  ],
  guide: [
    `In HRworks, log in with the role API administrator and open ${screen}.`,
    'Choose New key pair, then Download: the file has the access key and the secret access key.',
    'Select the key and tick, at the bottom of the page, the permissions to read persons with their master data, organization units and permanent establishments.',
    'Choose Save, and copy both keys into the form.',
  ],
  auth: loginForToken({
    // https://developers.hrworks.de/2.0/general-information/authentication
    request: ({ accessKey, secretAccessKey }) => ({
      url: '/authentication',
      json: { accessKey, secretAccessKey },
    }),
    answer: z.looseObject({ token: z.string().min(1) }),
    token: ({ token }) => ({ value: token, seconds: 15 * 60 }),
  }),
  baseUrl: ({ environment }) => `https://api.${environment === 'demo' ? 'demo-' : ''}hrworks.de/v2`,
  // Answers may be kept on the way otherwise.
  headers: { 'cache-control': 'no-cache' },
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  prepare: readOwnFields,
  employees: {
    request: ({ page }) => listed(page),
    answer,
    records: ({ persons }) => persons,
    paging: linkedPageNumbers(),
    toEmployee: (p, { today }) => ({
      id: p.uuid,
      workEmail: p.email,
      personalEmail: p.privateEmail,
      firstName: p.firstName,
      lastName: p.lastName,
      employeeNumber: p.personnelNumber,
      jobTitle: p.position,
      department: textAt(p, 'organizationUnit.name'),
      costCenter: textAt(p, 'costCenter.name', 'costCenter.number', 'costCentre.name'),
      location: textAt(p, 'permanentEstablishment.name'),
      country: twoLetterCountry(
        textAt(p, 'permanentEstablishment.address.internationalCountryCode') || p.countryCode,
      ),
      managerId: textAt(p, 'superior.uuid'),
      employmentType: p.employmentType,
      employmentStatus: statusOn(today, {
        starts: p.joinDate,
        ends: p.leaveDate,
        left: !p.isActive,
      }),
      startDate: p.joinDate,
      terminationDate: p.leaveDate,
      language: p.languageCode,
      phone: p.companyMobilePhoneNumber || p.officePhoneNumber,
      gender: p.gender === 'not specified' ? undefined : p.gender,
      customFields: Object.fromEntries(ownFields(p).map((key) => [key, p[key]])),
    }),
  },
  find: {
    // https://developers.hrworks.de/2.0/endpoints/persons (GET /v2/persons/{personIdentifier}/master-data)
    request: ({ id }) => ({
      url: `/persons/${encodeURIComponent(id)}/master-data`,
      query: { personIdentifierType: 'uuid' },
    }),
    answer: one,
  },
  customFields: (fields) => fields,
  defaultMapping: standardMapping(),
});
