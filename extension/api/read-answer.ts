import type { ApiError } from '#shared/error.ts';
import { text } from '../locales/text.ts';
import { Refused } from './refused.ts';

/** Reads a JSON answer. Throws Refused with the backend's words, or with ours when it is no Rollcall that answered. */
export async function readAnswer(answer: Pick<Response, 'json' | 'ok'>): Promise<unknown> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && body !== undefined) return body;
  const refusal = body as Partial<ApiError> | undefined;
  if (refusal?.code && refusal.message) throw new Refused(refusal.code, refusal.message, refusal);
  throw new Refused('backend_unknown', text.refusal.unknown, { hint: text.refusal.unknownHint });
}
