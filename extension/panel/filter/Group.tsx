import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { Facet, ScopeAnswer } from '#shared/scope.ts';
import type { Clause } from '#shared/scoping-filter.ts';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ClauseRow } from './ClauseRow.tsx';
import { ExpressionClause } from './ExpressionClause.tsx';
import { newClause } from './filter-draft.ts';
import { Left } from './Left.tsx';
import type { ClauseProblem } from './problem-at.ts';

const words = text.filter;

interface GroupProps {
  number: number;
  clauses: readonly Clause[];
  /** Without conditions the group is to go. */
  onChange: (clauses: readonly Clause[] | undefined) => void;
  facets: readonly Facet[];
  /** Everybody in the HRIS. */
  people: number;
  answer: ScopeAnswer['groups'][number] | undefined;
  problem: (clause: number) => ClauseProblem | undefined;
}

/** Conditions that must all be met, with the people who are left after each. */
export function Group(props: GroupProps) {
  const { number, clauses, onChange, facets, people, answer, problem } = props;
  const used = new Set(clauses.map((clause) => 'attribute' in clause && clause.attribute));
  const next = facets.find(({ attribute }) => !used.has(attribute));
  const adder = useRef<HTMLButtonElement>(null);
  const add = (clause: Clause) => onChange([...clauses, clause]);
  const remove = (at: number) => {
    onChange(clauses.filter((_, other) => other !== at));
    adder.current?.focus();
  };
  const menu = [
    { id: 'expression', label: words.addExpression, hint: words.addExpressionHint },
    { id: 'remove', label: words.removeGroup, icon: 'trash' as const, apart: true, danger: true },
  ];
  return (
    <Card
      title={words.group(number)}
      level={3}
      aside={
        <>
          {answer && <span class="quiet num">{words.groupPeople(answer.people)}</span>}
          <Menu
            label={words.groupMore(number)}
            icon="more"
            small
            items={menu}
            onSelect={(id) => (id === 'remove' ? onChange(undefined) : add({ expression: '' }))}
          />
        </>
      }
    >
      <div class="stack tight">
        {clauses.map((clause, at) => {
          const shared = {
            onRemove: () => remove(at),
            left: (
              <Left
                clause={clause}
                left={answer?.left[at]}
                before={at === 0 ? undefined : answer?.left[at - 1]}
                people={people}
                problem={problem(at)}
              />
            ),
          };
          return (
            <Fragment key={at}>
              {at > 0 && <div class="joint">{words.and}</div>}
              {'attribute' in clause ? (
                <ClauseRow
                  clause={clause}
                  facets={facets}
                  onChange={(changed) => onChange(clauses.with(at, changed))}
                  {...shared}
                />
              ) : (
                <ExpressionClause
                  expression={clause.expression}
                  onChange={(expression) => onChange(clauses.with(at, { expression }))}
                  facets={facets}
                  problem={problem(at)}
                  {...shared}
                />
              )}
            </Fragment>
          );
        })}
        <div>
          <Button
            ref={adder}
            small
            kind="plain"
            icon="plus"
            onClick={() => add(newClause(next ?? facets[0]))}
          >
            {words.addClause}
          </Button>
        </div>
      </div>
    </Card>
  );
}
