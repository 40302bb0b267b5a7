import { Hono } from 'hono';
import { basicOf } from '../world/authorization.ts';
import { answerList } from '../world/json.ts';
import { calledName, type Person } from '../world/person.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import type { Env } from '../world/simulator.ts';
import { element, Xml, xmlOf } from '../world/xml.ts';
import type { World } from '../world/world.ts';
import { areOurs, credentials } from './credentials.ts';
import { wid, workerId } from './reference.ts';

/** A custom report as a web service (RaaS): the columns that Brennholt chose, everybody at once. */
export const report = (world: World): Hono<Env> =>
  new Hono<Env>().get('/ccx/service/customreport2/:tenant/:owner/:report', readsPeople, (c) => {
    const sent = basicOf(c);
    const known = areOurs(sent?.user, sent?.password);
    if (!known || c.req.param('tenant') !== credentials.tenant) {
      return c.text('invalid username or password', 401);
    }
    const json = c.req.query('format') === 'json';
    const page = pageOf(c, world.people, 0, Number.POSITIVE_INFINITY);
    const texts = recordsOf(c, page, `report ${json}`, (person) =>
      json ? entryOf(person, world) : xmlOf('wd:Report_Entry', entryOf(person, world)).text,
    );
    if (json) {
      return answerList(c, {}, 'Report_Entry', texts);
    }
    const data = element('wd:Report_Data', { 'xmlns:wd': 'urn:fake.report' }, texts.map(asXml));
    return c.body(data.text, 200, { 'Content-Type': 'text/xml; charset=UTF-8' });
  });

const asXml = (text: string) => new Xml(text);

/** Columns without a value are missing. */
function entryOf(person: Person, world: World): Record<string, string> {
  const columns = {
    Workday_ID: wid(person),
    Employee_ID: workerId(person),
    Worker: calledName(person),
    Work_Email: person.email,
    Business_Title: person.jobTitle,
    Department: person.department,
    Location: person.site,
    Manager_ID: optionalWid(world.managerOf(person)),
    Hire_Date: person.startDate,
    Termination_Date: person.terminationDate,
    Laptop: person.custom.laptop,
    Languages_spoken: person.custom.languages.join('; '),
  };
  return Object.fromEntries(Object.entries(columns).filter(isFilled));
}

const optionalWid = (person: Person | undefined) => person && wid(person);

const isFilled = (entry: [string, string | undefined]): entry is [string, string] =>
  entry[1] !== undefined && entry[1] !== '';
