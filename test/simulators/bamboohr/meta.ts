import { Hono } from 'hono';
import { numericId } from '../world/vendor-ids.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { bambooFields } from './fields.ts';

/** The lists that an admin of BambooHR keeps, with the aliases under which the API knows them. */
const lists: Readonly<Record<string, string>> = {
  department: 'department',
  division: 'division',
  location: 'location',
  jobTitle: 'jobTitle',
  employmentHistoryStatus: 'employmentHistoryStatus',
  customLaptop: 'customLaptop',
};

/** `meta/lists` and `meta/fields`, with the oddities that the vendor's own answers have. */
export const meta = (world: World): Hono<Env> =>
  new Hono<Env>()
    .get('/v1/meta/lists', (c) =>
      c.json(
        Object.entries(lists).map(([alias, classic]) => {
          const field = bambooFields.find((one) => one.classic === classic)!;
          const values = new Set(world.people.map((person) => field.value(person, world)));
          const names = [...values].filter((name) => name !== undefined && name !== null).sort();
          return {
            fieldId: field.id,
            alias,
            name: field.label,
            manageable: 'yes',
            multiple: 'no',
            options: names
              .map((name) => option(alias, name, 'no'))
              .concat([option(alias, 'Closed long ago', 'yes')]),
          };
        }),
      ),
    )
    .get('/v1/meta/fields', (c) => {
      const fields = bambooFields.flatMap(({ id, label, type, classic }) =>
        classic === undefined ? [] : [{ id, name: label, type, alias: classic }],
      );
      return c.json([
        ...fields,
        // One id under two names, and calculated fields below zero.
        { id: fields[0]!.id, name: 'Employee ID', type: 'int', deprecated: 'yes' },
        { id: -2, name: 'Length of service', type: 'text' },
      ]);
    });

const option = (alias: string, name: string, archived: 'yes' | 'no') => ({
  id: numericId(`${alias} ${name}`),
  name,
  archived,
  createdDate: '2019-01-01',
  archivedDate: archived === 'yes' ? '2021-12-31' : null,
});
