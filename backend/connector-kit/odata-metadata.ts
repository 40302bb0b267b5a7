import { z } from 'zod';
import { listOf } from './xml.ts';

/** A property of an entity, such as `{ name: 'PersonId', type: 'Edm.String' }`. */
export type ODataProperty = { name: string; type: string };

const property = z.looseObject({
  '@Name': z.string(),
  '@Type': z.string(),
  '@label': z.string().optional(),
  '@picklist': z.string().optional(),
  '@visible': z.string().optional(),
});
const entityType = z.looseObject({
  '@Name': z.string(),
  '@BaseType': z.string().optional(),
  Property: listOf(property),
});
const container = z.looseObject({
  EntitySet: listOf(z.looseObject({ '@Name': z.string(), '@EntityType': z.string() })),
});
const schema = z.looseObject({
  EntityType: listOf(entityType),
  EntityContainer: listOf(container),
});

const document = z.looseObject({
  Edmx: z.looseObject({ DataServices: z.looseObject({ Schema: listOf(schema) }) }),
});

/** `$metadata` of an OData service: the properties of each entity set, those of base types included. */
export const odataMetadata = document.transform(({ Edmx }): Map<string, ODataProperty[]> => {
  const schemas = Edmx.DataServices.Schema;
  const types = new Map(
    schemas.flatMap((one) => one.EntityType.map((type) => [type['@Name'], type] as const)),
  );
  const named = (name: string) => types.get(name.slice(name.lastIndexOf('.') + 1));
  const propertiesOf = (name: string, below: readonly string[] = []): ODataProperty[] => {
    const type = named(name);
    if (!type || below.includes(name)) return [];
    const own = type.Property.map((one) => ({ name: one['@Name'], type: one['@Type'] }));
    return [...propertiesOf(type['@BaseType'] ?? '', [...below, name]), ...own];
  };
  const sets = schemas.flatMap((one) => one.EntityContainer.flatMap(({ EntitySet }) => EntitySet));
  return new Map(sets.map((set) => [set['@Name'], propertiesOf(set['@EntityType'])]));
});

/** `$metadata` of one of SAP's entity sets: its properties, with what SAP adds to them. */
export const sapProperties = document.transform(({ Edmx }) =>
  Edmx.DataServices.Schema.flatMap(({ EntityType }) => EntityType)
    .flatMap(({ Property }) => Property)
    .map((one) => ({
      name: one['@Name'],
      label: one['@label'] || one['@Name'],
      isPicklist: Boolean(one['@picklist']),
      isVisible: one['@visible'] !== 'false',
    })),
);
