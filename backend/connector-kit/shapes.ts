import { z } from 'zod';

/** A stable id, as text or number. */
export const id = z.union([z.string().min(1), z.number()]);

/** A value that must be there, though it may be empty. */
export const given = z.union([z.string(), z.number()]).nullable();

/** A value that may be missing. */
export const optional = given.optional();

/** Names of values that may be missing, as part of a shape. */
export const optionals = <const Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, optional])) as Record<Name, typeof optional>;
