import { statusOn, type Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import { element, field, type Xml } from '../world/xml.ts';
import type { World } from '../world/world.ts';
import { id, reference, workerReference } from './reference.ts';

/** Days carry the tenant's offset; whoever converts them lands on another day. */
const dated = (day: string | undefined): string | undefined => day && `${day}-08:00`;

const employeeTypes = {
  permanent: 'REGULAR',
  'fixed-term': 'FIXED_TERM',
  intern: 'INTERN',
} as const;

/** Job and status of a worker as of a day. */
export const employmentData = (person: Person, world: World, asOf: string): Xml =>
  element(
    'wd:Employment_Data',
    {},
    element('wd:Worker_Job_Data', { 'wd:Primary_Job': '1' }, position(person, world)),
    status(person, asOf),
  );

function position(person: Person, world: World): Xml {
  const { jobTitle, startDate, terminationDate, employmentType, fullTime, number } = person;
  const contingent = employmentType === 'contractor';
  const title = world.permits('jobTitle') ? jobTitle : undefined;
  return element(
    'wd:Position_Data',
    {},
    field('wd:Position_ID', `P-${number}`),
    field('wd:Position_Title', title),
    field('wd:Business_Title', title),
    field('wd:Start_Date', dated(startDate)),
    contingent ? field('wd:End_Employment_Date', dated(terminationDate)) : undefined,
    element(
      'wd:Worker_Type_Reference',
      {},
      id('WID', hexId(`worker type ${employmentType}`)),
      contingent
        ? id('Contingent_Worker_Type_ID', 'CONTRACTOR')
        : id('Employee_Type_ID', employeeTypes[employmentType]),
    ),
    reference(
      'wd:Position_Time_Type_Reference',
      'Position_Time_Type_ID',
      fullTime ? 'Full_time' : 'Part_time',
    ),
    title === undefined
      ? undefined
      : element('wd:Job_Profile_Summary_Data', {}, field('wd:Job_Profile_Name', title)),
    world.permits('site') ? site(person) : undefined,
    world.permits('managerKey') ? lastManager(world.managerOf(person)) : undefined,
  );
}

const lastManager = (manager: Person | undefined): Xml | undefined =>
  manager && workerReference('wd:Manager_as_of_last_detected_manager_change_Reference', manager);

function site({ site: name, country, language }: Person): Xml | undefined {
  if (name === undefined) return undefined;
  return element(
    'wd:Business_Site_Summary_Data',
    {},
    reference('wd:Location_Reference', 'Location_ID', name.slice(0, 3).toUpperCase()),
    field('wd:Name', name),
    language && reference('wd:Local_Reference', 'Locale_ID', language.replace('-', '_')),
    element(
      'wd:Address_Data',
      {},
      country && reference('wd:Country_Reference', 'ISO_3166-1_Alpha-2_Code', country),
      field('wd:Municipality', name),
    ),
  );
}

/** Contractors have no hire date here, only the dates of their job. */
function status(person: Person, asOf: string): Xml {
  const standing = statusOn(person, asOf);
  const employee = person.employmentType !== 'contractor';
  const working = standing === 'active' || standing === 'leave';
  return element(
    'wd:Worker_Status_Data',
    {},
    field('wd:Active', working ? '1' : '0'),
    employee ? field('wd:Hire_Date', dated(person.startDate)) : undefined,
    field('wd:Terminated', standing === 'inactive' ? '1' : '0'),
    employee ? field('wd:Termination_Date', dated(person.terminationDate)) : undefined,
    element(
      'wd:Leave_Status_Data',
      {},
      field('wd:On_Leave', standing === 'leave' ? 'true' : 'false'),
    ),
  );
}
