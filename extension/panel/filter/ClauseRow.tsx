import type { ComponentChildren } from 'preact';
import { attributeWords } from '#shared/describe-filter.ts';
import type { Facet } from '#shared/scope.ts';
import type { AttributeClause, Operator } from '#shared/scoping-filter.ts';
import { text } from '../../locales/text.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { ClauseValues } from './ClauseValues.tsx';
import { withAttribute, withOperator } from './filter-draft.ts';
import { operatorsFor } from './operators.ts';

const words = text.filter;

interface ClauseRowProps {
  clause: AttributeClause;
  facets: readonly Facet[];
  onChange: (clause: AttributeClause) => void;
  onRemove: () => void;
  /** What it does, below it. */
  left: ComponentChildren;
}

/** One condition: attribute, operator, values. */
export function ClauseRow({ clause, facets, onChange, onRemove, left }: ClauseRowProps) {
  const facet = facets.find(({ attribute }) => attribute === clause.attribute) ?? lost(clause);
  const known = facets.includes(facet) ? facets : [...facets, facet];
  const operators = operatorsFor(facet);
  const offered = operators.includes(clause.operator) ? operators : [...operators, clause.operator];
  return (
    <div
      class="clause"
      role="group"
      aria-label={words.clause(facet.label, words.operators[clause.operator])}
    >
      <Combobox
        label={words.attribute}
        value={clause.attribute}
        options={known.map(({ attribute, label, filled }) => ({
          value: attribute,
          label,
          count: words.filledFor(filled),
        }))}
        emptyText={words.noAttribute}
        onChange={(attribute) => {
          const chosen = facets.find((other) => other.attribute === attribute);
          if (chosen && chosen !== facet) onChange(withAttribute(clause, chosen));
        }}
      />
      <Select
        label={words.operator}
        value={clause.operator}
        options={offered.map((value) => ({ value, label: words.operators[value] }))}
        onChange={(operator) => onChange(withOperator(clause, operator as Operator))}
      />
      <ClauseValues
        clause={clause}
        facet={facet}
        onChange={(values) => onChange({ ...clause, values })}
      />
      <IconButton kind="plain" icon="close" label={words.removeClause} onClick={onRemove} />
      {left}
    </div>
  );
}

/** An attribute that the HRIS no longer has, so that the condition can be seen and replaced. */
const lost = ({ attribute }: AttributeClause): Facet => ({
  attribute,
  label: words.lostAttribute(attributeWords(attribute)),
  kind: 'text',
  values: [],
  distinct: 0,
  filled: 0,
});
