import { Mark, type MarkName } from '../../ui/Mark.tsx';

/** The one sentence of the popup, and the half one after it. */
export function Say({ mark, title, lead }: { mark: MarkName; title: string; lead: string }) {
  return (
    <div class="say" role="status">
      <Mark name={mark} big />
      <div>
        <h2>{title}</h2>
        <p class="quiet">{lead}</p>
      </div>
    </div>
  );
}
