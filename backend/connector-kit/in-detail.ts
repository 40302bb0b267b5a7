import type { Detail, HrisAnswer, HrisRequest } from './connector.ts';
import { checkShape } from './read-answer.ts';

/**
 * A record with what only a call for this person brings.
 * @throws unexpected_answer, or what the call throws
 */
export async function inDetail<Raw>(
  record: Raw,
  detail: Detail<Raw>,
  { name, call }: { name: string; call(request: HrisRequest): Promise<HrisAnswer> },
): Promise<Raw> {
  const request = detail.request(record);
  if (!request) return record;
  const { body } = await call(request);
  return 'addition' in detail
    ? { ...record, ...checkShape(name, detail.addition, body) }
    : checkShape(name, detail.answer, body);
}
