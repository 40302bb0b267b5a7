import { compileExpression } from '#shared/expression.ts';
import type { Clause } from '#shared/scoping-filter.ts';

/** The source attributes that a clause looks at. */
export function clauseAttributes(clause: Clause): readonly string[] {
  if ('attribute' in clause) return [clause.attribute];
  const compiled = compileExpression(clause.expression);
  return compiled.ok ? compiled.attributes : [];
}
