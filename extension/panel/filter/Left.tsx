import type { Clause } from '#shared/scoping-filter.ts';
import { text } from '../../locales/text.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { isUnfinished } from './filter-draft.ts';
import type { ClauseProblem } from './problem-at.ts';

const words = text.filter;

interface LeftProps {
  clause: Clause;
  /** How many are left after this condition, and before it. */
  left: number | undefined;
  before: number | undefined;
  /** Everybody in the HRIS. */
  people: number;
  problem: ClauseProblem | undefined;
}

/** What a condition does: how many are left after it, or what it still lacks. */
export function Left({ clause, left, before, people, problem }: LeftProps) {
  if (problem)
    return (
      <p class="left error" role="alert">
        <Icon name="alert" />
        <span>{problem.message}</span>
      </p>
    );
  if (isUnfinished(clause)) {
    const lack = 'expression' in clause ? words.emptyExpression : words.chooseValue;
    return <p class="left">{lack}</p>;
  }
  if (left === undefined) return <p class="left">{words.counting}</p>;
  return (
    <div class="left">
      <Bar value={left} max={people} />
      <span class="num">
        {before === undefined ? words.left(left, people) : words.fewer(left, before - left)}
      </span>
    </div>
  );
}
