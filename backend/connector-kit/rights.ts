import type { Right } from '#shared/connector-info.ts';
import type { Employee } from '#shared/employee.ts';

type Words = {
  why: string;
  /** The vendor's screen on which it is given, in its own menu names. */
  where?: string;
  /** What is empty without it. */
  opens?: readonly (keyof Employee)[];
};

const right = (name: string, optional: boolean, { opens = [], ...words }: Words): Right => ({
  name,
  optional,
  ...words,
  opens: [...opens],
});

/** A right without which nothing works. */
export const needs = (name: string, words: Words): Right => right(name, false, words);

/** A right for those who want to filter by or map what it opens. */
export const mayUse = (name: string, words: Words): Right => right(name, true, words);
