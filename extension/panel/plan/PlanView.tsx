import { useEffect } from 'preact/hooks';
import type { Plan } from '#shared/plan.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { loadConnection } from '../../state/connection.ts';
import { go } from '../../state/route.ts';
import { refreshStatus } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Figures } from '../../ui/Figures.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Refusal } from '../Refusal.tsx';
import { applyPlan } from './apply-plan.ts';
import { Decision } from './Decision.tsx';
import { Entries } from './Entries.tsx';
import { figuresOf } from './figures.ts';
import { HeldNotice } from './HeldNotice.tsx';
import { planAgain } from './make-preview.ts';
import { planIn } from './plan-in.ts';
import { PlainActions } from './PlainActions.tsx';
import { touched } from './plan-view.ts';

const words = text.plan;

interface PlanViewProps {
  plan: Plan;
  /** Nobody is a user of this connection yet. */
  first: boolean;
  /** A cycle made it and waits; otherwise it is a preview. */
  waiting: boolean;
  /** It took the place of a plan that was out of date. */
  replaces: boolean;
  /** Something changed, and this plan takes its place. */
  onReplaced: (planId: string) => void;
}

/** A plan: its numbers, its people, and the decision about it. */
export function PlanView({ plan, first, waiting, replaces, onReplaced }: PlanViewProps) {
  const { counts, verdict } = plan;
  const approve = useAction(async () => {
    await applyPlan(plan, () => undefined);
    await leave(first ? words.started(counts.create) : words.applied(touched(counts)));
  });
  const reject = useAction(async () => {
    await call(api.plans[':id'].reject.$post({ param: { id: plan.id } }));
    await leave(words.rejected);
  });
  const again = useAction(planAgain);
  const next = planIn(approve.refused);
  useEffect(() => {
    if (next !== undefined) onReplaced(next);
  }, [next]);

  const decision = { plan, first, waiting, approve, reject };
  const list = (
    <Card
      label={words.figures}
      flush
      footer={
        <>
          <span class="note num">{words.made(plan.createdAt, touched(counts))}</span>
          {!verdict.held && <PlainActions {...decision} />}
        </>
      }
    >
      <Figures items={figuresOf(counts)} />
      <Entries plan={plan} first={first} />
    </Card>
  );
  return (
    <>
      {replaces && !approve.busy && !approve.refused && (
        <Notice tone="warn" title={words.changed} role="status">
          <p>{words.changedMore}</p>
        </Notice>
      )}
      {approve.busy && (
        <Notice tone="info" icon="sync" role="status" title={words.applying}>
          <p>{words.applyingHint}</p>
          <Progress label={words.applying} />
        </Notice>
      )}
      {next === undefined && (
        <Refusal
          refused={approve.refused ?? reject.refused ?? again.refused}
          actions={
            approve.refused?.code === 'plan_outdated' && (
              <Button small busy={again.busy} onClick={() => void again.run()}>
                {words.again}
              </Button>
            )
          }
        />
      )}
      {verdict.held ? (
        <>
          <HeldNotice verdict={verdict} waiting={waiting} />
          <div class="split decide">
            {list}
            <Decision {...decision} />
          </div>
        </>
      ) : (
        list
      )}
    </>
  );
}

/** Back to the overview, with a word on what came of it. */
async function leave(said: string): Promise<void> {
  await Promise.all([loadConnection(), refreshStatus()]);
  go('#/home');
  announce(said, 'done');
}
