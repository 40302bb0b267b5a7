import { createCompany } from '../world/company.ts';
import type { World } from '../world/world.ts';
import { element, type Xml } from '../world/xml.ts';
import { communicationRows, employmentRows, personRow, searchRow, type Row } from './rows.ts';

/** Entity sets, the names of their types, and their keys. */
const entitySets = {
  People: { type: 'Person', keys: ['PersonId'] },
  Employments: { type: 'Employment', keys: ['EmploymentId', 'PersonId'] },
  Communications: { type: 'Communication', keys: ['PersonId'] },
  AllPeopleSearch: { type: 'AllPeopleSearchRow', keys: ['People_PersonId'] },
} as const;
export type EntitySet = keyof typeof entitySets;
export const isEntitySet = (name: string): name is EntitySet => Object.hasOwn(entitySets, name);

const exceptions: Readonly<Record<string, string>> = {
  Thumbnail: 'Edm.Binary',
  ActiveEmployee: 'Edm.Int16',
  PrimaryEmployment: 'Edm.Int16',
};
const typeOf = (name: string): string =>
  exceptions[name] ?? (/Date$|^Effective(From|To)$/.test(name) ? 'Edm.DateTime' : 'Edm.String');

/** The properties of each set, as its rows have them; those that the user may not see are not there. */
export function propertiesOf(world: World): Readonly<Record<EntitySet, readonly string[]>> {
  const [anybody] = createCompany({ people: 1, today: world.today });
  const names = (row: Row | undefined): string[] =>
    Object.keys(row ?? {}).filter(
      (one) => one !== 'InternalEmailAddress' || world.permits('email'),
    );
  return {
    People: names(personRow(anybody!, world)),
    Employments: names(employmentRows(anybody!, world)[0]),
    Communications: names(communicationRows(anybody!)[0]),
    AllPeopleSearch: names(searchRow(anybody!, world)),
  };
}

function entityType(set: EntitySet, properties: readonly string[]): Xml {
  const { type, keys } = entitySets[set];
  const inKey = (name: string): boolean => (keys as readonly string[]).includes(name);
  return element(
    'EntityType',
    { Name: type },
    element(
      'Key',
      {},
      keys.map((Name) => element('PropertyRef', { Name })),
    ),
    properties.map((Name) =>
      element('Property', {
        Name,
        Type: typeOf(Name),
        Nullable: inKey(Name) ? 'false' : undefined,
      }),
    ),
    set === 'People'
      ? element('NavigationProperty', {
          Name: 'PeopleToCommunications',
          Relationship: 'Cezanne.People_Communications',
          FromRole: 'Person',
          ToRole: 'Communications',
        })
      : undefined,
  );
}

/** `$metadata` as a WCF data service of version 3 writes it: types in one schema, the container in another. */
export function metadataOf(world: World): string {
  const properties = propertiesOf(world);
  const sets = Object.keys(entitySets).filter(isEntitySet);
  const types = sets.map((set) => entityType(set, properties[set]));
  const container = sets.map((Name) =>
    element('EntitySet', { Name, EntityType: `Cezanne.Model.${entitySets[Name].type}` }),
  );
  const schema = (Namespace: string, ...children: (Xml | Xml[])[]): Xml =>
    element(
      'Schema',
      { Namespace, xmlns: 'http://schemas.microsoft.com/ado/2009/11/edm' },
      ...children,
    );
  const document = element(
    'edmx:Edmx',
    { Version: '1.0', 'xmlns:edmx': 'http://schemas.microsoft.com/ado/2007/06/edmx' },
    element(
      'edmx:DataServices',
      {
        'm:DataServiceVersion': '3.0',
        'xmlns:m': 'http://schemas.microsoft.com/ado/2007/08/dataservices/metadata',
      },
      schema('Cezanne.Model', types),
      schema('Cezanne', [element('EntityContainer', { Name: 'DataService' }, container)]),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>${document.text}`;
}
