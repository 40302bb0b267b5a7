import type { ComponentChildren } from 'preact';
import type { Facet } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { Code } from '../../ui/Code.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { completionsFor } from '../mapping/completions.ts';
import type { ClauseProblem } from './problem-at.ts';

const words = text.filter;

interface ExpressionClauseProps {
  expression: string;
  onChange: (expression: string) => void;
  onRemove: () => void;
  facets: readonly Facet[];
  problem: ClauseProblem | undefined;
  left: ComponentChildren;
}

/** A condition written as an expression, for what the operators cannot say. */
export function ExpressionClause(props: ExpressionClauseProps) {
  const { expression, onChange, onRemove, facets, problem, left } = props;
  const fields = facets.map(({ attribute, label, values }) => ({
    attribute,
    label,
    examples: values.slice(0, 1).map(({ value }) => value),
  }));
  const { from = 0, to = expression.length, message = '' } = problem ?? {};
  return (
    <div class="clause expression" role="group" aria-label={words.expression}>
      <Code
        label={words.expressionHint}
        value={expression}
        onInput={onChange}
        completions={completionsFor(fields)}
        error={problem && { from, to, message }}
      />
      <IconButton kind="plain" icon="close" label={words.removeClause} onClick={onRemove} />
      {problem ? <p class="left">{words.expressionHint}</p> : left}
    </div>
  );
}
