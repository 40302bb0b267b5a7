import type { Detail, HrisAnswer, HrisRequest, ReadContext } from './connector.ts';
import { checkShape } from './read-answer.ts';

/**
 * A record with what only a call for this person brings.
 * @throws unexpected_answer, or what the call throws
 */
export async function inDetail<Raw, Lookup>(
  record: Raw,
  detail: Detail<Raw, Lookup>,
  {
    name,
    context,
    call,
  }: {
    name: string;
    context: ReadContext<Lookup>;
    call(request: HrisRequest): Promise<HrisAnswer>;
  },
): Promise<Raw> {
  const request = detail.request(record, context);
  if (!request) return record;
  const { body } = await call(request);
  return 'addition' in detail
    ? { ...record, ...checkShape(name, detail.addition, body) }
    : checkShape(name, detail.answer, body);
}
