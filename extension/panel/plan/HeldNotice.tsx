import type { Verdict } from '#shared/plan.ts';
import { text } from '../../locales/text.ts';
import { Notice } from '../../ui/Notice.tsx';

const words = text.plan;

/** Why a plan is held, with its numbers, and what is safe. */
export function HeldNotice({ verdict, waiting }: { verdict: Verdict; waiting: boolean }) {
  const { reasons } = verdict;
  const [only] = reasons;
  return (
    <Notice
      tone="held"
      role="status"
      title={reasons.length === 1 && only ? only.message : words.held(reasons.length)}
    >
      {reasons.length > 1 && (
        <ul>
          {reasons.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
      <p>{waiting ? words.heldWaiting : words.heldPreview}</p>
    </Notice>
  );
}
