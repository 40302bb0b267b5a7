import type { Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import { element, type Xml } from '../world/xml.ts';

/** One id of a thing in Workday: `<wd:ID wd:type="WID">…`. */
export const id = (type: string, value: string): Xml =>
  element('wd:ID', { 'wd:type': type }, value);

/** A reference by one id. */
export const reference = (name: string, type: string, value: string): Xml =>
  element(name, {}, id(type, value));

/** The id that a worker keeps also when they turn from a contractor into an employee. */
export const wid = ({ key }: Person): string => hexId(`worker ${key}`);

/** Every worker has one; Workday makes it up for those who have no number elsewhere. */
export const workerId = ({ employeeNumber, number }: Person): string =>
  employeeNumber ?? String(700_000 + number);

/** `Worker_Reference` or `Manager_Reference`: the WID and the number of somebody. */
export const workerReference = (name: string, person: Person): Xml =>
  element(
    name,
    {},
    id('WID', wid(person)),
    id(
      person.employmentType === 'contractor' ? 'Contingent_Worker_ID' : 'Employee_ID',
      workerId(person),
    ),
  );
