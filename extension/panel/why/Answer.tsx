import type { Explanation } from '#shared/scope.ts';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { MappingSteps } from './MappingSteps.tsx';
import { Proof } from './Proof.tsx';

const words = text.why;

interface AnswerProps {
  explanation: Explanation;
  at: number;
  onAgain: () => void;
}

/** The whole answer: in or out, clause by clause, what the mapping makes of it, what happens, what is kept. */
export function Answer({ explanation, at, onAgain }: AnswerProps) {
  const { person, inScope, reason, groups, mapping, outcome, user } = explanation;
  return (
    <div class="split aside">
      <div class="stack wide">
        <Card
          title={person.name}
          aside={<State inScope={inScope} action={outcome.action} />}
          flush
          footer={
            <>
              <span class="note">{words.readAt(at)}</span>
              <span class="push">
                <Button small icon="sync" onClick={onAgain}>
                  {words.again}
                </Button>
              </span>
            </>
          }
        >
          <div class="body stack tight">
            <p class="note">{[person.email, person.id].filter(Boolean).join(' · ')}</p>
            <p class="sentence">{reason.message}</p>
          </div>
          <Proof groups={groups} inScope={inScope} />
        </Card>
        {inScope && <MappingSteps steps={mapping} />}
      </div>
      <div class="stack wide">
        <Card title={words.outcome}>
          <div class="stack tight">
            <p>{words.outcomes[outcome.action] ?? outcome.action}</p>
            {outcome.reasons.map(({ code, message }) => (
              <p key={code} class="note">
                {message}
              </p>
            ))}
          </div>
        </Card>
        <Card title={words.knows}>
          <div class="stack">
            <div class="cell">
              <Icon name="shield" />
              <span>{user ? words.knowsUser : words.knowsNothing}</span>
            </div>
            {user && (
              <span class="row">
                <LinkButton small href={`#/users/${user.id}`}>
                  {words.showUser}
                </LinkButton>
              </span>
            )}
          </div>
        </Card>
      </div>
    </div>
  );
}

function State({ inScope, action }: { inScope: boolean; action: string }) {
  if (!inScope) return <Pill mark="out">{words.outOfScope}</Pill>;
  if (action === 'skip')
    return (
      <Pill mark="skip" tone="held">
        {words.skipped}
      </Pill>
    );
  return (
    <Pill mark="ok" tone="join">
      {words.inScope}
    </Pill>
  );
}
