import type { Employee } from '#shared/employee.ts';
import { RollcallError } from '#shared/error.ts';
import { customAttribute } from '#shared/source-attribute.ts';
import { cleanEmployee } from './clean-employee.ts';
import type {
  EmployeeDraft,
  HrisAnswer,
  HrisRequest,
  PeopleSource,
  ReadContext,
} from './connector.ts';
import type { EmployeePage } from './hris.ts';
import { inDetail } from './in-detail.ts';
import { incompleteRead } from './incomplete.ts';
import { createAcquaintance } from './acquaintance.ts';
import { checkShape } from './read-answer.ts';
import { readPages } from './read-pages.ts';

const ownFields = customAttribute('');

type Reading<Lookup> = {
  name: string;
  context: ReadContext<Lookup>;
  since: string | undefined;
  /** How many pages to read ahead. */
  ahead: number;
  /** The attributes that are mapped or filtered; all when left out. */
  wanted: ReadonlySet<string> | undefined;
  /** Told which attributes the connector has a source for. */
  onAttributes(attributes: readonly string[]): void;
  call(request: HrisRequest): Promise<HrisAnswer>;
};

/**
 * Reads people page by page and ends normally only when everybody arrived.
 * @throws incomplete_read, empty_read, unexpected_answer, or what the calls throw
 */
export async function* readPeople<Body, Raw, Lookup, Page>(
  source: PeopleSource<Body, Raw, Lookup, Page>,
  { name, context, since, ahead, wanted, onAttributes, call }: Reading<Lookup>,
): AsyncGenerator<EmployeePage> {
  const load = async (page: Page) => {
    const answer = await call(source.request({ ...context, page, since }));
    const body = checkShape(name, source.answer, answer.body);
    return { body, count: source.records(body).length, headers: answer.headers };
  };
  const { detail: offered } = source;
  const detail = offered?.opens.some((attribute) => isWanted(attribute, wanted)) && offered;
  const met = createAcquaintance(name);
  let total: number | undefined;
  let nobodies = 0;
  let pages = 0;

  for await (const { body, headers } of readPages(source.paging, load, ahead)) {
    const announced = source.paging.total?.(body, headers);
    if (pages > 0 && announced !== total)
      throw incompleteRead(`The number of people in ${name} changed while they were read.`);
    total = announced;

    const listed = source.records(body);
    const records = detail
      ? await Promise.all(listed.map((record) => inDetail(record, detail, { name, context, call })))
      : listed;
    const drafts = records.map((record) => source.toEmployee(record, context));
    const people = drafts.filter((draft) => draft !== undefined);
    if (met.count === 0 && people[0]) onAttributes(Object.keys(people[0]));
    const employees = met.newOnes(people.map((draft, index) => identified(draft, index, name)));
    if (pages > 0 && people.length > 0 && employees.length === 0)
      throw incompleteRead(`${name} sent a page of people that it had sent before.`);
    nobodies += drafts.length - people.length;
    pages += 1;
    yield {
      employees,
      ...(total !== undefined && { total }),
      ...(offered && !detail && { unread: offered.opens }),
    };
  }

  const read = met.count + nobodies;
  if (total !== undefined && read !== total)
    throw incompleteRead(`${name} has ${total} people and delivered ${read}.`);
  if (met.count === 0 && since === undefined)
    throw new RollcallError('empty_read', `${name} delivered nobody, so nothing was changed.`, {
      hint: 'The credentials may see no people: compare their rights with the list of rights needed.',
    });
}

/** Whether an attribute, or any of the company's own fields, is mapped or filtered. */
function isWanted(attribute: keyof Employee, wanted: ReadonlySet<string> | undefined): boolean {
  if (!wanted || wanted.has(attribute)) return true;
  return attribute === 'customFields' && [...wanted].some((name) => name.startsWith(ownFields));
}

/** The employee of a draft. @throws unexpected_answer when there is no id */
export function identified(draft: EmployeeDraft, index: number, name: string): Employee {
  const employee = cleanEmployee(draft);
  if (employee) return employee;
  throw new RollcallError('unexpected_answer', `${name} sent a person without an id.`, {
    hint: 'Nothing was changed. If it stays, report which HRIS it is.',
    details: { path: `${index}.id` },
  });
}
