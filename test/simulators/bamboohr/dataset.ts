import { Hono, type Context } from 'hono';
import { jsonList, refusal, wholeNumber } from '../world/json.ts';
import { parseFilter } from '../world/odata.ts';
import type { Person } from '../world/person.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import { jsonSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { bambooFields, mayRead, type BambooField } from './fields.ts';
import { problem } from './problem.ts';

const byName = new Map(bambooFields.map((field) => [field.dataset, field]));

/** The employee dataset: which fields it has (v1.2), and its rows (v2). */
export const dataset = (world: World): Hono<Env> =>
  new Hono<Env>()
    .get('/v1_2/datasets/:name/fields', (c) => {
      if (c.req.param('name') !== 'employee') throw invalid(c, 'DATASET_NOT_FOUND', 'No dataset');
      const size = wholeNumber(c.req.query('page_size') ?? '500', 1, 1000);
      const wanted = wholeNumber(c.req.query('page') ?? '1', 0);
      if (size === undefined || wanted === undefined) throw invalid(c, 'INVALID_PAGE', 'page_size');
      const fields = bambooFields.filter((field) => field.dataset && mayRead(world, field));
      const pages = Math.ceil(fields.length / size);
      const page = Math.min(Math.max(wanted, 1), pages);
      return c.json({
        pagination: {
          total_records: fields.length,
          current_page: page,
          total_pages: pages,
          next_page: page < pages ? page + 1 : null,
          prev_page: page > 1 ? page - 1 : null,
        },
        name: 'employee',
        label: 'Employee',
        fields: fields.slice((page - 1) * size, page * size).map(describe),
      });
    })
    .post('/v2/datasets/:name/data', readsPeople, async (c) => {
      if (c.req.param('name') !== 'employee') {
        throw refusal(problem(c, 404, 'DATASET_NOT_FOUND', 'There is no such dataset.'));
      }
      if (!world.permits('people')) {
        throw refusal(problem(c, 403, 'FORBIDDEN', 'You cannot see employees.'));
      }
      const { fields, filter, order, number, size } = await queryOf(c);
      const rows = ordered(filtered(world, filter), order, world);
      const page = pageOf(c, rows, (number - 1) * size, size);
      const visible = fields.filter((field) => mayRead(world, field));
      const shape = visible.map((field) => field.dataset).join();
      const texts = recordsOf(c, page, shape, (person) => ({
        fields: Object.fromEntries(
          visible.map((field) => [field.dataset, field.value(person, world) ?? null]),
        ),
      }));
      const totalPages = Math.ceil(page.total / size);
      const link = (to: number) => `${new URL(c.req.url).pathname}?page=${to}`;
      const body = jsonList(
        {
          links: {
            next: number < totalPages ? link(number + 1) : null,
            prev: number > 1 ? link(number - 1) : null,
          },
          meta: { page: number, pageSize: size, totalPages, totalItems: page.total },
        },
        'data',
        texts,
      );
      return c.body(body, 200, { 'Content-Type': 'application/json' });
    });

type Query = {
  fields: BambooField[];
  filter: string | undefined;
  order: { field: BambooField; descending: boolean } | undefined;
  number: number;
  size: number;
};

async function queryOf(c: Context): Promise<Query> {
  const body = await jsonSent(c);
  if (!body) throw refusal(problem(c, 400, 'BAD_REQUEST', 'The body must be a JSON object.'));
  const { fields: names, filter, orderBy, page = 1, pageSize = 100 } = body;
  if (!Array.isArray(names) || names.length === 0) {
    throw invalid(c, 'INVALID_FIELDS', 'fields must name at least one field.', ['fields']);
  }
  const unknown = names.filter((name) => !byName.has(name));
  if (unknown.length > 0) throw invalid(c, 'INVALID_FIELDS', 'Unknown fields.', unknown);
  const number = wholeNumber(String(page), 1);
  if (number === undefined) throw invalid(c, 'INVALID_PAGE', 'page starts at 1.', ['page']);
  const size = wholeNumber(String(pageSize), 1, 1000);
  if (size === undefined) throw invalid(c, 'INVALID_PAGE', 'pageSize is 1-1000.', ['pageSize']);
  if (filter !== undefined && filter !== null && typeof filter !== 'string') {
    throw invalid(c, 'INVALID_FILTER', 'filter must be text.', ['filter']);
  }
  const [sortName, direction = 'asc'] = String(orderBy ?? 'eeid asc').split(' ');
  if (orderBy !== undefined && !names.includes(sortName)) {
    throw invalid(c, 'INVALID_ORDER', 'orderBy must be one of fields.', ['orderBy']);
  }
  if (filter) checkFilter(c, filter);
  return {
    fields: names.map((name) => byName.get(name)!),
    filter: filter || undefined,
    order:
      sortName === 'eeid' && direction === 'asc'
        ? undefined
        : { field: byName.get(sortName)!, descending: direction === 'desc' },
    number,
    size,
  };
}

function checkFilter(c: Context, filter: string): void {
  try {
    const unknown = parseFilter(filter).fields.filter((name) => !byName.has(name));
    if (unknown.length > 0) throw new Error(`unknown field ${unknown.join(', ')}`);
  } catch (error) {
    throw invalid(c, 'INVALID_FILTER', (error as Error).message, ['filter']);
  }
}

function filtered(world: World, filter: string | undefined): readonly Person[] {
  if (filter === undefined) return world.people;
  const { passes } = parseFilter(filter);
  return world.people.filter((person) =>
    passes((name) => byName.get(name)!.value(person, world) ?? null),
  );
}

function ordered(people: readonly Person[], order: Query['order'], world: World) {
  if (!order) return people;
  const key = (person: Person) => order.field.value(person, world) ?? '';
  const sorted = people.toSorted((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
  return order.descending ? sorted.reverse() : sorted;
}

const describe = ({ dataset, label, section }: BambooField) => ({
  name: dataset,
  label,
  parentType: section === 'Custom' ? 'custom_section' : 'section',
  parentName: section,
  entityName: 'employee',
});

const invalid = (c: Context, code: string, detail: string, fields: readonly unknown[] = []) =>
  refusal(problem(c, 422, code, detail, fields));
