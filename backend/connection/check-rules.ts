import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import { RollcallError } from '#shared/error.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { validateFilter } from '../provisioning/validate-filter.ts';
import { validateMapping } from '../provisioning/validate-mapping.ts';

/** Refuses a filter that cannot be used. @throws invalid_filter; the details say where */
export function checkFilter(filter: ScopingFilter): void {
  const problems = validateFilter(filter);
  if (problems.length > 0)
    throw new RollcallError('invalid_filter', problems[0]!.message, {
      hint: 'Correct the marked condition; nothing was changed.',
      details: problems,
    });
}

/** Refuses a mapping that cannot be used. @throws invalid_mapping, invalid_expression; the details say where */
export function checkMapping(mapping: AttributeMapping): void {
  const [problem] = validateMapping(mapping);
  if (!problem) return;
  const { target } = mapping[Number(problem.path[0])]!;
  const code = 'from' in problem ? 'invalid_expression' : 'invalid_mapping';
  throw new RollcallError(code, problem.message, {
    hint: `Correct the row for ${target}; nothing was changed.`,
    details: { target, ...problem },
  });
}
