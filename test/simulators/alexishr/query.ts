import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusal, wholeNumber } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import { related } from './employee.ts';

/** Not documented: how many rows the server gives at most. */
const mostRows = 100;
const selectable = new Set(
  `id title active companyId officeId managerEmployeeId departmentId costCenterId employmentId
  employmentTypeId employmentCountry compensationId userId userName division organization employeeNumber
  workEmail workPhone workPhoneSanitized hireDate endDate hasOccupationalPension privateEmail firstName
  lastName ssn privatePhone privatePhoneSanitized birthDate age nationality gender pronoun created updated`
    .trim()
    .split(/\s+/),
);
const comparisons: Readonly<Record<string, (value: string, asked: string) => boolean>> = {
  $eq: (value, asked) => value === asked,
  $neq: (value, asked) => value !== asked,
  $gt: (value, asked) => value > asked,
  $gte: (value, asked) => value >= asked,
  $lt: (value, asked) => value < asked,
  $lte: (value, asked) => value <= asked,
};

/** An error as AlexisHR words it; the message is not always a text. */
export const alexisError = (
  c: Context,
  statusCode: ContentfulStatusCode,
  error: string,
  message: unknown = error,
): Response => c.json({ statusCode, message, error }, statusCode);

const bad = (c: Context, message: string) => refusal(alexisError(c, 400, 'Bad Request', [message]));

const listed = (c: Context, name: string): string[] => c.req.query(name)?.split(',') ?? [];

/** `limit` and `offset`. */
export function windowOf(c: Context): { offset: number; limit: number } {
  const limit = wholeNumber(c.req.query('limit') ?? '20', 1);
  const offset = wholeNumber(c.req.query('offset') ?? '0', 0);
  if (limit === undefined || offset === undefined) throw bad(c, 'limit and offset are numbers');
  return { offset, limit: Math.min(limit, mostRows) };
}

/** Names of related records to send along. */
export function relationsOf(c: Context): string[] {
  const relations = listed(c, 'relations');
  for (const name of relations) if (!related[name]) throw bad(c, `no relation ${name}`);
  return relations;
}

/** The fields to send; all when nothing is selected. `custom` cannot be selected. */
export function selectOf(c: Context): string[] | undefined {
  const select = listed(c, 'select');
  for (const name of select) if (!selectable.has(name)) throw bad(c, `no field ${name}`);
  return select.length > 0 ? select : undefined;
}

/** Whether an employee passes every `filters[field][$operator]=value`. */
export function filterOf(c: Context): (employee: Record<string, unknown>) => boolean {
  const filters = Object.entries(c.req.query()).flatMap(([key, asked]) => {
    const [, field, operator = '$eq'] = /^filters\[(\w+)\](?:\[(\$\w+)\])?$/.exec(key) ?? [];
    if (field === undefined) return [];
    const compare = comparisons[operator];
    if (!selectable.has(field) || !compare) throw bad(c, `no filter ${key}`);
    return [(employee: Record<string, unknown>) => compare(String(employee[field]), asked)];
  });
  return (employee) => filters.every((passes) => passes(employee));
}

/** What the people of a page point to. */
export const relationsTo = (people: readonly Person[], names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => {
      const records = people.flatMap((person) => {
        const record = related[name]!(person);
        return record ? [record] : [];
      });
      return [name, [...new Map(records.map((record) => [record['id'], record])).values()]];
    }),
  );
