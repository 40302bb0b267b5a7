import { isUtf8 } from 'node:buffer';
import { z } from 'zod';

/** The form of the files. A higher number in a file means that a newer Rollcall wrote it. */
export const VERSION = 1;

const versioned = z.object({ version: z.number() });

/** What is wrong with a file, as the rest of a sentence that begins with its name; what to do, if special. */
export type Problem = { problem: string; advice?: string };

/** Reads a whole file or refuses it: nothing in it is guessed, dropped or quoted. */
export function parseFile<T>(bytes: Buffer, schema: z.ZodType<T>): { data: T } | Problem {
  if (bytes.length === 0) return { problem: 'is empty' };
  let content: unknown;
  try {
    content = isUtf8(bytes) ? JSON.parse(bytes.toString('utf8')) : undefined;
  } catch {
    content = undefined;
  }
  if (content === undefined) return { problem: 'is damaged: it is not complete JSON' };
  const head = versioned.safeParse(content);
  if (head.success && head.data.version > VERSION)
    return { problem: 'was written by a newer Rollcall', advice: 'start that newer version again' };
  const parsed = schema.safeParse(content);
  if (parsed.success) return { data: parsed.data };
  const where = parsed.error.issues[0]?.path.join('.') || 'its top level';
  return { problem: `does not have the expected form (at ${where})` };
}
