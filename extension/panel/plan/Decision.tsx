import { useState } from 'preact/hooks';
import type { Counts } from '#shared/plan.ts';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { KeepEditing, type DecisionProps } from './PlainActions.tsx';
import { leaving, touched } from './plan-view.ts';

const words = text.plan;

/** The decision about a held plan. Where users leave, their number has to be typed. */
export function Decision({ plan, waiting, approve, reject }: DecisionProps) {
  const [typed, setTyped] = useState('');
  const leavers = leaving(plan.counts);
  const wrong = typed !== '' && Number(typed) !== leavers && typed.length >= String(leavers).length;
  const ready = leavers === 0 || Number(typed) === leavers;
  return (
    <Card title={words.decision}>
      <div class="stack">
        {waiting ? (
          <div class="stack tight">
            <p>
              <b>{words.rejectWhat}</b> <span class="quiet">{words.rejectMeans}</span>
            </p>
            <div>
              <Button busy={reject.busy} onClick={() => void reject.run()}>
                {words.reject}
              </Button>
            </div>
          </div>
        ) : (
          <div>
            <KeepEditing />
          </div>
        )}
        {leavers > 0 && (
          <Field
            label={words.typed}
            hint={words.typedHint}
            error={wrong ? words.typedWrong(leavers) : undefined}
          >
            <Input
              inputMode="numeric"
              chars={8}
              value={typed}
              onInput={(value) => setTyped(value.replace(/\D/g, ''))}
            />
          </Field>
        )}
        <div>
          <Button
            kind={leavers > 0 ? 'danger' : 'primary'}
            busy={approve.busy}
            unavailable={ready ? undefined : words.typeFirst}
            onClick={() => void approve.run()}
          >
            {approvalOf(plan.counts)}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** The button says what it does to how many. */
function approvalOf(counts: Counts): string {
  const { remove, deactivate } = counts;
  if (remove > 0 && deactivate === 0) return words.approveRemoval(remove);
  if (deactivate > 0 && remove === 0) return words.approveDeactivation(deactivate);
  return words.approve(touched(counts));
}
