import type { Plan } from '#shared/plan.ts';
import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import type { Action } from '../../state/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { editHref } from './edit-href.ts';
import { touched } from './plan-view.ts';

const words = text.plan;

export interface DecisionProps {
  plan: Plan;
  first: boolean;
  waiting: boolean;
  approve: Action<[], void>;
  reject: Action<[], void>;
}

/** The decision about a plan that no limit holds: go on editing, or apply it. */
export function PlainActions({ plan, first, waiting, approve, reject }: DecisionProps) {
  const people = touched(plan.counts);
  const label = first
    ? words.start(plan.counts.create)
    : people === 0
      ? words.save
      : words.apply(people);
  return (
    <span class="push row">
      {waiting ? (
        <Button busy={reject.busy} onClick={() => void reject.run()}>
          {words.reject}
        </Button>
      ) : (
        <KeepEditing />
      )}
      <Button kind="primary" busy={approve.busy} onClick={() => void approve.run()}>
        {waiting ? words.approve(people) : label}
      </Button>
    </span>
  );
}

/** Back to where the plan was made of. */
export function KeepEditing() {
  const href = editHref(connection.value);
  const first = connection.value?.activatedAt === undefined;
  return (
    <LinkButton href={href ?? '#/home'}>
      {href === undefined ? words.home : first ? words.toMapping : words.edit}
    </LinkButton>
  );
}
