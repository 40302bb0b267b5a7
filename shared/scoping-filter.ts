import { z } from 'zod';

export const operators = [
  'in',
  'notIn',
  'equals',
  'notEquals',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
  'exists',
  'notExists',
  'before',
  'after',
  'withinDays',
  'olderThanDays',
] as const;
const operator = z.enum(operators);
export type Operator = z.infer<typeof operator>;

/** One condition. An empty list of values matches nobody, so a forgotten value never widens the scope. */
const attributeClause = z.strictObject({
  attribute: z.string().min(1).max(200),
  operator,
  values: z.array(z.string().max(1000)).max(10_000).default([]),
});
/** A condition as an expression, for what the operators cannot say. */
const expressionClause = z.strictObject({ expression: z.string().min(1).max(2000) });
const clause = z.union([attributeClause, expressionClause]);
export type AttributeClause = z.infer<typeof attributeClause>;
export type Clause = z.infer<typeof clause>;

/** Ids of employees: `include` is always in, `exclude` never. Excluded ids are kept as keyed hashes (`fp:…`). */
const exceptions = z.strictObject({
  include: z.array(z.string().min(1)).max(10_000).default([]),
  exclude: z.array(z.string().min(1)).max(10_000).default([]),
});

/** Everybody is only ever chosen on purpose. */
const everyone = z.strictObject({
  everyone: z.literal(true),
  exceptions: exceptions.prefault({}),
});
const groups = z.strictObject({
  filterGroups: z
    .array(z.strictObject({ clauses: z.array(clause).min(1).max(50) }))
    .min(1)
    .max(50),
  exceptions: exceptions.prefault({}),
});

/** Who is in scope: groups joined by OR, the clauses of a group by AND. */
export const scopingFilter = z.union([everyone, groups]);
export type ScopingFilter = z.infer<typeof scopingFilter>;
