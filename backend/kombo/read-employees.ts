import { RollcallError } from '#shared/error.ts';
import { createAcquaintance } from '../connector-kit/acquaintance.ts';
import type { EmployeePage } from '../connector-kit/hris.ts';
import { incompleteRead } from '../connector-kit/incomplete.ts';
import { cursor } from '../connector-kit/paging.ts';
import { readPages } from '../connector-kit/read-pages.ts';
import { identified } from '../connector-kit/read-people.ts';
import { toEmployee, type KomboEmployee } from './to-employee.ts';

export type KomboPage = { next: string | null; results: KomboEmployee[] };

/** The SDK lets this one be absent, but then nobody would have an address any more. */
function requireEmail(people: readonly KomboEmployee[]): void {
  const index = people.findIndex(({ work_email }) => work_email === undefined);
  if (index < 0) return;
  const path = `data.results.${index}.work_email`;
  throw new RollcallError(
    'unexpected_answer',
    `Kombo sent an answer that cannot be read at ${path}.`,
    { hint: 'Kombo may have changed. Nothing was changed here.', details: { path } },
  );
}

/**
 * Reads people page by page and ends normally only when everybody arrived.
 * @param load gets the page at a cursor
 * @param options.partly only some were asked for, so that nobody is a good answer
 * @throws incomplete_read, empty_read, unexpected_answer, or what the calls throw
 */
export async function* readEmployees(
  load: (cursor: string | undefined) => Promise<KomboPage>,
  { partly, today }: { partly: boolean; today: string },
): AsyncGenerator<EmployeePage> {
  const met = createAcquaintance('Kombo');
  const paging = cursor<KomboPage>(({ next }) => next);
  const page = async (at: string | undefined) => {
    const body = await load(at);
    return { body, count: body.results.length };
  };
  for await (const { body, count } of readPages(paging, page, 1)) {
    requireEmail(body.results);
    const drafts = body.results.map((person) => toEmployee(person, today));
    const employees = met.newOnes(drafts.map((draft, i) => identified(draft, i, 'Kombo')));
    if (count > 0 && employees.length === 0)
      throw incompleteRead('Kombo sent a page of people that it had sent before.');
    yield { employees };
  }
  if (met.count === 0 && !partly)
    throw new RollcallError('empty_read', 'Kombo delivered nobody, so nothing was changed.', {
      hint: 'The credentials that Kombo has may see no people, or a filter at Kombo leaves everybody out.',
    });
}
