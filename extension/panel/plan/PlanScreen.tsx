import { signal } from '@preact/signals';
import type { Plan } from '#shared/plan.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { connection } from '../../state/connection.ts';
import { go, route } from '../../state/route.ts';
import { status } from '../../state/status.ts';
import { useAction } from '../../state/use-action.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Refusal } from '../Refusal.tsx';
import { AfterSteps } from '../wizard/AfterSteps.tsx';
import { planAgain } from './make-preview.ts';
import { PlanView } from './PlanView.tsx';

const words = text.plan;

/** The plan that took the place of one that was out of date. */
const replacement = signal<string | undefined>(undefined);

/** What would change, by name: `#/plan/:id`, a preview or a plan that is held. */
export function PlanScreen() {
  const [id = ''] = route.value.args;
  const { value, refused, busy, reload } = useLoaded(
    () => call(api.plans[':id'].$get({ param: { id } })) as Promise<Plan>,
    [id],
  );
  const again = useAction(planAgain);
  const first = connection.value?.activatedAt === undefined;
  const head = (
    <>
      {first && <AfterSteps current="plan" />}
      <ScreenHead
        title={first ? words.firstTitle : words.title}
        lead={first ? words.firstLead : words.lead}
      />
    </>
  );
  if (value?.id === id)
    return (
      <>
        {head}
        <div class="stack wide">
          <PlanView
            key={id}
            plan={value}
            first={first}
            replaces={replacement.value === id}
            waiting={status.value?.attention?.planId === id}
            onReplaced={(planId) => {
              replacement.value = planId;
              go(`#/plan/${encodeURIComponent(planId)}`, { replace: true });
            }}
          />
        </div>
      </>
    );
  if (!refused) return <Skeleton label={words.loading} lines={[40, 74, 100, 100, 88]} />;
  return (
    <>
      {head}
      <div class="stack">
        <Refusal
          refused={refused}
          onRetry={refused.code === 'not_found' ? undefined : reload}
          busy={busy}
          actions={
            <>
              {refused.code === 'not_found' && (
                <Button small busy={again.busy} onClick={() => void again.run()}>
                  {words.again}
                </Button>
              )}
              <LinkButton small kind="plain" href="#/">
                {words.home}
              </LinkButton>
            </>
          }
        />
        <Refusal refused={again.refused} />
      </div>
    </>
  );
}
