import { element, type Xml } from '../world/xml.ts';
import type { World } from '../world/world.ts';
import { entityType, type EntityName } from './model.ts';

/** `$metadata` of one entity set: its properties with the tenant's labels; navigation is only in the whole. */
export function metadataOf(name: EntityName, world: World): string {
  const properties = Object.entries(entityType(name, world).properties).map(
    ([property, { label = property, picklist, visible = true }]): Xml =>
      element('Property', {
        Name: property,
        Type: /date/i.test(property) ? 'Edm.DateTime' : 'Edm.String',
        'sap:visible': String(visible),
        'sap:label': label,
        'sap:picklist': picklist,
      }),
  );
  const schema = element(
    'Schema',
    {
      Namespace: 'SFOData',
      xmlns: 'http://schemas.microsoft.com/ado/2008/09/edm',
      'xmlns:sap': 'http://www.successfactors.com/edm/sap',
    },
    element('EntityType', { Name: name }, properties),
  );
  const services = element('edmx:DataServices', {}, schema);
  const document = element(
    'edmx:Edmx',
    { Version: '1.0', 'xmlns:edmx': 'http://schemas.microsoft.com/ado/2007/06/edmx' },
    services,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${document.text}`;
}
