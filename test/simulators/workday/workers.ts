import type { Context } from 'hono';
import type { Person } from '../world/person.ts';
import { statusOn } from '../world/person.ts';
import { pageOf, recordsOf } from '../world/reads-people.ts';
import type { Env } from '../world/simulator.ts';
import { numericId } from '../world/vendor-ids.ts';
import { element, field, Xml } from '../world/xml.ts';
import type { World } from '../world/world.ts';
import type { Window, WorkersRequest } from './request.ts';
import { invalid } from './soap-fault.ts';
import { workerId } from './reference.ts';
import { workerOf } from './worker.ts';

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';

/** Answers `Get_Workers`. */
export function getWorkers(c: Context<Env>, request: WorkersRequest, world: World): Response {
  const { page: number, count, group, effectiveDate = world.today } = request;
  const found = request.references
    ? referenced(c, request.references, world)
    : shifted(c, foundBy(request, world), request);
  const page = pageOf(c, found, (number - 1) * count, count);
  const shape = `${effectiveDate} ${[...group].join()}`;
  const texts = recordsOf(c, page, shape, (person) =>
    workerOf(person, world, group, effectiveDate),
  );
  const results = element(
    'wd:Response_Results',
    {},
    field('wd:Total_Results', page.total),
    field('wd:Total_Pages', Math.ceil(page.total / count)),
    field('wd:Page_Results', texts.length),
    field('wd:Page', number),
  );
  const data =
    texts.length > 0 ? element('wd:Response_Data', {}, new Xml(texts.join(''))) : undefined;
  const response = element(
    'wd:Get_Workers_Response',
    { 'xmlns:wd': 'urn:com.workday/bsvc', 'wd:version': c.req.param('version') },
    results,
    data,
  );
  const envelope = element(
    'env:Envelope',
    { 'xmlns:env': soap },
    element('env:Body', {}, response),
  );
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${envelope.text}`, 200, {
    'Content-Type': 'text/xml; charset=UTF-8',
  });
}

function foundBy(
  { excludeInactive, excludeContingent, updated, effective, effectiveDate }: WorkersRequest,
  world: World,
): readonly Person[] {
  if (!excludeInactive && !excludeContingent && !updated && !effective) return world.people;
  const asOf = effectiveDate ?? world.today;
  return world.people.filter(
    (person) =>
      !(excludeInactive && statusOn(person, asOf) === 'inactive') &&
      !(excludeContingent && person.employmentType === 'contractor') &&
      isWithin(updated, [person.updatedAt]) &&
      isWithin(effective, [person.startDate, person.terminationDate]),
  );
}

/** Whether one of these moments lies in the window; without a window everything does. */
function isWithin(window: Window | undefined, moments: readonly (string | undefined)[]): boolean {
  if (!window) return true;
  const [from, through] = [Date.parse(window.from), Date.parse(window.through)];
  return moments.some((moment) => {
    const time = moment === undefined ? Number.NaN : Date.parse(moment);
    return time >= from && time <= through;
  });
}

/** The result set stands still only for one moment of entry: with another, or none, its order differs. */
function shifted(
  c: Context<Env>,
  people: readonly Person[],
  { entryMoment, effectiveDate }: WorkersRequest,
): readonly Person[] {
  const moment = entryMoment ?? `request ${c.get('simulation').requests.length}`;
  const start = people.length > 0 ? numericId(`${moment} ${effectiveDate}`) % people.length : 0;
  return people.slice(start).concat(people.slice(0, start));
}

function referenced(
  c: Context<Env>,
  references: NonNullable<WorkersRequest['references']>,
  world: World,
): readonly Person[] {
  return references.map(({ type, id }) => {
    const hasNumber = (person: Person) => {
      const contingent = person.employmentType === 'contractor';
      const fits = type === (contingent ? 'Contingent_Worker_ID' : 'Employee_ID');
      return fits && workerId(person) === id;
    };
    const found = type === 'WID' ? world.withId(id) : world.people.find(hasNumber);
    if (found) return found;
    const message = `Invalid ID value. '${id}' is not a valid ID value for type = '${type}'`;
    throw invalid(c, message, 'Request_References/Worker_Reference/ID');
  });
}
