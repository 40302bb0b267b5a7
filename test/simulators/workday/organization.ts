import type { Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import { element, field, type Xml } from '../world/xml.ts';
import type { World } from '../world/world.ts';
import { reference, workerReference } from './reference.ts';

/** Kinds of organisation, the field that names them, and the flag that leaves them out. */
const kinds = [
  ['SUPERVISORY', 'department', 'Exclude_Supervisory_Organizations'],
  ['BUSINESS_UNIT', 'division', 'Exclude_Business_Units'],
  ['COST_CENTER', 'costCenter', 'Exclude_Cost_Centers'],
  ['COMPANY', 'legalEntity', 'Exclude_Companies'],
] as const;

/** The organisations that a worker belongs to. */
export function organizationData(person: Person, world: World, group: ReadonlySet<string>): Xml {
  const organizations = kinds.flatMap(([type, of, flag]) => {
    const name = person[of];
    const hidden = name === undefined || group.has(flag) || !world.permits(of);
    return hidden ? [] : [organization(type, name)];
  });
  return element('wd:Organization_Data', {}, organizations);
}

function organization(type: string, name: string): Xml {
  const id = `${type.slice(0, 3)}-${hexId(name).slice(0, 6)}`;
  return element(
    'wd:Worker_Organization_Data',
    {},
    reference('wd:Organization_Reference', 'Organization_Reference_ID', id),
    element(
      'wd:Organization_Data',
      {},
      field('wd:Organization_Reference_ID', id),
      field('wd:Organization_Code', id),
      field('wd:Organization_Name', name),
      reference('wd:Organization_Type_Reference', 'Organization_Type_ID', type),
    ),
  );
}

/** From the top of the company down; the last one is the worker's own manager. */
export function managementChain(person: Person, world: World): Xml | undefined {
  const chain: Person[] = [];
  for (
    let manager = world.managerOf(person);
    manager && !chain.includes(manager);
    manager = world.managerOf(manager)
  ) {
    chain.unshift(manager);
  }
  if (chain.length === 0) return undefined;
  const links = chain.map((manager) =>
    element('wd:Management_Chain_Data', {}, workerReference('wd:Manager_Reference', manager)),
  );
  return element(
    'wd:Management_Chain_Data',
    {},
    element('wd:Worker_Supervisory_Management_Chain_Data', {}, links),
  );
}
