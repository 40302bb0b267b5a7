import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { ScopeBar } from '../../ui/ScopeBar.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { Scope } from './use-scope.ts';

const words = text.filter;

interface ScopeResultProps {
  filter: ScopingFilter | undefined;
  scope: Scope;
  /** How many are in scope with the filter in force. */
  before: number | undefined;
}

/** The one number of the screen, and the filter as a sentence. */
export function ScopeResult({ filter, scope, before }: ScopeResultProps) {
  const { answer, busy } = scope;
  if (!answer)
    return (
      <Card label={words.result.label} busy>
        <Skeleton label={words.result.counting} lines={[30, 100]} />
      </Card>
    );
  const { inScope, people } = answer;
  const was = before === undefined || before === inScope ? undefined : words.result.was(before);
  return (
    <Card label={words.result.label} busy={busy}>
      <div class="stack tight">
        <div class="row far">
          <p>
            <span class="figure num">{number(inScope)}</span>{' '}
            <span class="quiet">{words.result.inScope(people)}</span>
          </p>
          <p class="note num">
            {[was, words.result.out(people - inScope)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <p class="hide" role="status">
          {busy ? '' : words.result.announced(inScope, people)}
        </p>
        <ScopeBar inScope={inScope} out={people - inScope} />
        <p class="sentence">{filter ? words.sentence(filter) : words.unfinished}</p>
      </div>
    </Card>
  );
}
