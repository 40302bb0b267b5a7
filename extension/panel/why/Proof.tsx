import type { Explanation } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { Mark } from '../../ui/Mark.tsx';

const words = text.why;

/** Clause after clause: met or not, and what the HRIS has. The only unmet clause of a group is the one that decides. */
export function Proof({ groups, inScope }: Pick<Explanation, 'groups' | 'inScope'>) {
  if (groups.length === 0) return <p class="body quiet">{words.everyone}</p>;
  return groups.map(({ clauses, met }, index) => {
    const unmet = clauses.filter((clause) => !clause.met);
    const title = index === 0 ? words.group(1) : words.orGroup(index + 1);
    return (
      <section key={index} aria-label={title}>
        <h3 class="proof-head">
          {title}{' '}
          <span class="note">{words.met(clauses.length - unmet.length, clauses.length)}</span>
        </h3>
        <ul class="proof">
          {clauses.map((clause, at) => (
            <li
              key={at}
              class={!inScope && !met && unmet.length === 1 && !clause.met ? 'decides' : undefined}
            >
              <Mark name={clause.met ? 'ok' : 'no'} />
              <span>{clause.text}</span>
              <span class="quiet">
                {clause.actual === undefined ? words.noValue : words.actual(clause.actual)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
