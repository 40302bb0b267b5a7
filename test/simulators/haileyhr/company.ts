import { countries, sites } from '../world/brennholt.ts';
import type { Person } from '../world/person.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** The id of an entry of one of the company's lists; null for none. */
export const entryId = (list: string, name: string | undefined): string | null =>
  name === undefined ? null : guid(`${list} ${name}`);

const customField = (name: string, type: string) => ({
  id: entryId('customFields', name),
  name,
  type,
});

/** Everything that employees refer to by id. */
export function companyOf({ people }: World) {
  const entries = (list: string, of: (person: Person) => string | undefined, more = {}) =>
    [...new Set(people.map(of))].flatMap((name) =>
      name === undefined ? [] : Object.assign({ id: entryId(list, name), name }, more),
    );
  return {
    teams: entries('teams', ({ team }) => team),
    titles: entries('titles', ({ jobTitle }) => jobTitle),
    departments: entries('departments', ({ department }) => department, {
      headOfDepartmentEmployeeId: null,
      belongingToDepartmentId: null,
    }),
    businessAreas: entries('businessAreas', ({ division }) => division),
    legalEntities: entries('legalEntities', ({ legalEntity }) => legalEntity, {
      companyRegistrationNumber: null,
    }),
    costCenters: entries('costCenters', ({ costCenter }) => costCenter, { code: '2100' }),
    locations: [...new Map(sites.map((site) => [site.name, site])).values()].map((site) => ({
      id: entryId('locations', site.name),
      name: site.name,
      address: null,
      city: site.name,
      postalCode: null,
      country: countries[site.country]!.name,
      phone: null,
    })),
    customFields: [
      customField('Laptop', 'Text'),
      customField('Languages', 'Multi Select'),
      customField('Salary grade', 'Text'),
    ],
    customEmploymentFields: null,
  };
}
