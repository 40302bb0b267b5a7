import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { Employee } from '#shared/employee.ts';
import type { ExpressionError } from '#shared/expression-error.ts';
import { compileExpression } from '#shared/expression.ts';
import type { Reason } from '#shared/plan.ts';
import { readAttribute } from '#shared/source-attribute.ts';

/** Where a row of a mapping takes its text from. */
export type MappingSource = {
  /** The source attributes that it reads. */
  sources: readonly string[];
  /** The source as the admin wrote it. */
  from: string;
  /** Why the expression cannot be used at all. */
  error?: ExpressionError;
  /** The text of one person, '' for none, or why there is none. */
  read(employee: Employee): string | Reason;
};

/** Compiles the source of a row. */
export function compileSource(row: MappingRow, today: string): MappingSource {
  if (row.type === 'constant')
    return { sources: [], from: `“${row.value}”`, read: () => row.value };
  if (row.type === 'direct')
    return {
      sources: [row.source],
      from: row.source,
      read: (employee) => textOf(readAttribute(employee, row.source)),
    };

  const compiled = compileExpression(row.expression);
  const from = row.expression;
  if (!compiled.ok) {
    const { error } = compiled;
    return { sources: [], from, error, read: () => failed(error.message) };
  }
  return {
    sources: compiled.attributes,
    from,
    read(employee) {
      const { value = '', error } = compiled.evaluate(employee, today);
      return error === undefined ? String(value) : failed(error);
    },
  };
}

const failed = (message: string): Reason => ({ code: 'expression_failed', message });

function textOf(value: ReturnType<typeof readAttribute>): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter(Boolean).join(', ') : String(value ?? '');
}
