import { hush, said } from './announce.ts';
import { IconButton } from './IconButton.tsx';
import { Mark } from './Mark.tsx';

const marks = { done: 'ok', warn: 'warn', refused: 'problem' } as const;
const tones = { done: 'tone-join', warn: 'tone-held', refused: 'tone-leave' } as const;

/** The one place where `announce` is heard and seen: put it once, above the screen. It lies in the page, never over it. */
export function Announcements({ dismissLabel }: { dismissLabel: string }) {
  const last = said.value;
  return (
    <>
      <p class="hide" role="status">
        {last && <span key={last}>{last.text}</span>}
      </p>
      {last?.tone && (
        <div class={`toast notice ${tones[last.tone]}`}>
          <Mark name={marks[last.tone]} />
          <div class="row far">
            <p>{last.text}</p>
            <IconButton small kind="plain" icon="close" label={dismissLabel} onClick={hush} />
          </div>
        </div>
      )}
    </>
  );
}
