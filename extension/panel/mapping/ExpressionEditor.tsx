import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { completionsFor } from './completions.ts';
import type { MapRowProps } from './MapRow.tsx';
import { lackOf } from './mapping-rows.ts';
import { suggestionFor } from './suggestion.ts';

const words = text.mapping;

interface ExpressionEditorProps extends Pick<
  MapRowProps,
  'row' | 'attributes' | 'result' | 'people' | 'person'
> {
  label: string;
  expression: string;
  onInput: (expression: string) => void;
}

/** An expression with the mistake underlined where it is, and what it makes of the person who is looked at. */
export function ExpressionEditor(props: ExpressionEditorProps) {
  const { label, row, expression, onInput, attributes, result, people, person } = props;
  const lack = lackOf(row);
  const mistake = lack === undefined ? result?.error : undefined;
  const suggestion = mistake && suggestionFor(expression, mistake);
  const value = person?.values[row.target];
  return (
    <div class="stack tight">
      <Code
        label={words.expressionLabel(label)}
        value={expression}
        onInput={onInput}
        completions={completionsFor(attributes)}
        error={mistake && { ...mistake, message: words.at(mistake.from + 1, mistake.message) }}
      />
      {suggestion && (
        <div class="row">
          <Button small onClick={() => onInput(suggestion.expression)}>
            {words.use(suggestion.word)}
          </Button>
        </div>
      )}
      {!mistake && (
        <div class="row far">
          {lack === undefined && person ? (
            <span class="row">
              {value !== undefined && <Mark name="ok" />}
              <span>
                {words.resultFor(person.name)} <b class="mono">{value ?? words.empty}</b>
              </span>
            </span>
          ) : (
            <span class="quiet">{lack}</span>
          )}
          <span class="note num">
            {result && people !== undefined && lack === undefined
              ? words.distinct(result.distinct, people)
              : words.expressionHint}
          </span>
        </div>
      )}
    </div>
  );
}
