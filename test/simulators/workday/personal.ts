import type { Person } from '../world/person.ts';
import { element, field, type Xml } from '../world/xml.ts';
import type { World } from '../world/world.ts';
import { reference } from './reference.ts';

const genders = { female: 'Female', male: 'Male', diverse: 'Non_Binary' } as const;

/** Names, gender, custom ids and contacts of a worker. */
export function personalData(person: Person, world: World): Xml {
  const { firstName, preferredName, lastName, gender } = person;
  const preferred =
    preferredName &&
    element(
      'wd:Preferred_Name_Data',
      {},
      nameDetail(preferredName, lastName, `${preferredName} ${lastName}`),
    );
  return element(
    'wd:Personal_Data',
    {},
    element(
      'wd:Name_Data',
      {},
      element(
        'wd:Legal_Name_Data',
        {},
        nameDetail(firstName, lastName, `${firstName} ${lastName}`),
      ),
      preferred || undefined,
    ),
    gender && world.permits('gender')
      ? reference('wd:Gender_Reference', 'Gender_Code', genders[gender])
      : undefined,
    identification(person, world),
    element(
      'wd:Contact_Data',
      {},
      world.permits('mobile') ? phone(person.mobile, 'Mobile') : undefined,
      world.permits('phone') ? phone(person.phone, 'Landline') : undefined,
      world.permits('email') ? email(person.email, 'WORK') : undefined,
      world.permits('privateEmail') ? email(person.privateEmail, 'HOME') : undefined,
    ),
  );
}

const nameDetail = (first: string, last: string, formatted: string): Xml =>
  element(
    'wd:Name_Detail_Data',
    { 'wd:Formatted_Name': formatted, 'wd:Reporting_Name': `${last}, ${first}` },
    field('wd:First_Name', first),
    field('wd:Last_Name', last),
  );

function identification({ custom }: Person, world: World): Xml | undefined {
  if (!world.permits('custom')) return undefined;
  const customId = (type: string, value: string | undefined) =>
    value &&
    element(
      'wd:Custom_ID',
      {},
      element(
        'wd:Custom_ID_Data',
        {},
        field('wd:ID', value),
        reference('wd:ID_Type_Reference', 'Custom_ID_Type_ID', type),
      ),
    );
  return element(
    'wd:Identification_Data',
    {},
    customId('COST_CODE', custom.costCode) || undefined,
    customId('LAPTOP', custom.laptop) || undefined,
  );
}

const usage = (type: 'WORK' | 'HOME'): Xml =>
  element(
    'wd:Usage_Data',
    { 'wd:Public': '1' },
    element(
      'wd:Type_Data',
      { 'wd:Primary': '1' },
      reference('wd:Type_Reference', 'Communication_Usage_Type_ID', type),
    ),
  );

function phone(number: string | undefined, device: string): Xml | undefined {
  if (number === undefined) return undefined;
  return element(
    'wd:Phone_Data',
    {
      'wd:Workday_Traditional_Formatted_Phone': number,
      'wd:E164_Formatted_Phone': number.replaceAll(' ', ''),
    },
    reference('wd:Phone_Device_Type_Reference', 'Phone_Device_Type_ID', device),
    usage('WORK'),
  );
}

function email(address: string | undefined, type: 'WORK' | 'HOME'): Xml | undefined {
  if (address === undefined) return undefined;
  return element('wd:Email_Address_Data', {}, field('wd:Email_Address', address), usage(type));
}
