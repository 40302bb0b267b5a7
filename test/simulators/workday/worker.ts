import { calledName, type Person } from '../world/person.ts';
import { element, field } from '../world/xml.ts';
import type { World } from '../world/world.ts';
import { employmentData } from './employment.ts';
import { managementChain, organizationData } from './organization.ts';
import { personalData } from './personal.ts';
import { workerId, workerReference } from './reference.ts';

/** One `Worker` with the parts that the response group includes; what is absent is no element. */
export function workerOf(
  person: Person,
  world: World,
  group: ReadonlySet<string>,
  asOf: string,
): string {
  const parts = [
    group.has('Include_Personal_Information') ? personalData(person, world) : undefined,
    group.has('Include_Employment_Information') ? employmentData(person, world, asOf) : undefined,
    group.has('Include_Organizations') ? organizationData(person, world, group) : undefined,
    group.has('Include_Management_Chain_Data') && world.permits('managerKey')
      ? managementChain(person, world)
      : undefined,
  ];
  return element(
    'wd:Worker',
    {},
    workerReference('wd:Worker_Reference', person),
    field('wd:Worker_Descriptor', calledName(person)),
    element(
      'wd:Worker_Data',
      {},
      field('wd:Worker_ID', workerId(person)),
      field('wd:User_ID', person.login),
      parts,
    ),
  ).text;
}
