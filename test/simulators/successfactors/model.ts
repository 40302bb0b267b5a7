import type { World } from '../world/world.ts';

type Property = { label?: string; picklist?: string; visible?: false };
type Navigation = { to: EntityName; many?: true };
type EntityType = {
  properties: Readonly<Record<string, Property>>;
  navigations: Readonly<Record<string, Navigation>>;
};

const named = (names: string): Record<string, Property> =>
  Object.fromEntries(names.split(' ').map((name) => [name, {}]));
const one = (to: string): Navigation => ({ to: to as EntityName });
const many = (to: string): Navigation => ({ to: to as EntityName, many: true });

/** Entity types as this tenant has configured them: their properties, and where navigation leads. */
const entities = {
  PerPerson: {
    properties: named('personIdExternal personId perPersonUuid dateOfBirth lastModifiedDateTime'),
    navigations: {
      personalInfoNav: many('PerPersonal'),
      emailNav: many('PerEmail'),
      phoneNav: many('PerPhone'),
      employmentNav: many('EmpEmployment'),
      personEmpTerminationInfoNav: one('PersonEmpTerminationInfo'),
    },
  },
  PerPersonal: {
    properties: {
      ...named('personIdExternal startDate endDate firstName lastName preferredName middleName'),
      ...named('gender maritalStatus nationality lastModifiedDateTime'),
      customString1: { label: 'Spoken languages' },
    },
    navigations: {},
  },
  PerEmail: {
    properties: named('personIdExternal emailType emailAddress isPrimary lastModifiedDateTime'),
    navigations: { emailTypeNav: one('PicklistOption') },
  },
  PerPhone: {
    properties: {
      ...named('personIdExternal phoneType countryCode areaCode phoneNumber extension isPrimary'),
      ...named('lastModifiedDateTime'),
    },
    navigations: { phoneTypeNav: one('PicklistOption') },
  },
  PersonEmpTerminationInfo: {
    properties: named('personIdExternal activeEmploymentsCount latestTerminationDate'),
    navigations: {},
  },
  EmpEmployment: {
    properties: {
      ...named('userId personIdExternal assignmentClass startDate endDate originalStartDate'),
      ...named('isContingentWorker lastModifiedDateTime'),
      customDate1: { label: 'Badge issued' },
    },
    navigations: { jobInfoNav: many('EmpJob'), userNav: one('User'), personNav: one('PerPerson') },
  },
  User: {
    properties: named('userId username status defaultLocale email'),
    navigations: {},
  },
  EmpJob: {
    properties: {
      ...named('userId seqNumber startDate endDate jobTitle localJobTitle managerId department'),
      ...named('division businessUnit location company costCenter countryOfCompany emplStatus'),
      ...named('employmentType isFulltimeEmployee fte timezone lastModifiedDateTime'),
      customString1: { label: 'Laptop', picklist: 'laptop' },
      customString2: { label: 'Cost code' },
      customString8: { label: 'Old cost code', visible: false },
      customString9: { label: 'Salary grade' },
    },
    navigations: {
      departmentNav: one('FODepartment'),
      divisionNav: one('FODivision'),
      businessUnitNav: one('FOBusinessUnit'),
      locationNav: one('FOLocation'),
      companyNav: one('FOCompany'),
      costCenterNav: one('FOCostCenter'),
      emplStatusNav: one('PicklistOption'),
      employmentTypeNav: one('PicklistOption'),
      customString1Nav: one('PicklistOption'),
    },
  },
  FODepartment: { properties: named('externalCode name name_localized status'), navigations: {} },
  FODivision: { properties: named('externalCode name status'), navigations: {} },
  FOBusinessUnit: { properties: named('externalCode name status'), navigations: {} },
  FOCompany: { properties: named('externalCode name country status'), navigations: {} },
  FOCostCenter: { properties: named('externalCode name status'), navigations: {} },
  FOLocation: {
    properties: named('externalCode name timezone status'),
    navigations: { addressNavDEFLT: one('FOCorporateAddressDEFLT') },
  },
  FOCorporateAddressDEFLT: { properties: named('addressId city country'), navigations: {} },
  PicklistOption: {
    properties: named('id externalCode'),
    navigations: { picklistLabels: many('PicklistLabel') },
  },
  PicklistLabel: { properties: named('optionId locale label'), navigations: {} },
} satisfies Record<string, { properties: object; navigations: object }>;

export type EntityName = keyof typeof entities;

const withoutDivision = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !/^division(Nav)?$/.test(name)));

/** An entity type; a company that has no divisions lacks their property and navigation altogether. */
export function entityType(name: EntityName, world: World): EntityType {
  const { properties, navigations } = entities[name] as EntityType;
  if (name !== 'EmpJob' || world.permits('division')) return { properties, navigations };
  return { properties: withoutDivision(properties), navigations: withoutDivision(navigations) };
}

/** Whether a path such as `employmentNav/jobInfoNav` leads to navigations, or in the end to a property. */
export function leads(
  from: EntityName,
  path: string,
  to: 'navigation' | 'property',
  world: World,
): boolean {
  const [step = '', ...rest] = path.split('/');
  const { properties, navigations } = entityType(from, world);
  const next = Object.hasOwn(navigations, step) ? navigations[step] : undefined;
  if (rest.length > 0) return next !== undefined && leads(next.to, rest.join('/'), to, world);
  return to === 'navigation' ? next !== undefined : Object.hasOwn(properties, step);
}

/** The name of an entity set, which is that of its entity type. */
export const isEntity = (name: string): name is EntityName => Object.hasOwn(entities, name);
