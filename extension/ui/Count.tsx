import { Mark, type MarkName } from './Mark.tsx';

/** A mark with its number; zero steps back. The label says what is counted: "joined". */
export function Count(props: { mark: MarkName; value: string | number; label: string }) {
  return (
    <span class={`count${Number(props.value) === 0 ? ' zero' : ''}`}>
      <Mark name={props.mark} label={props.label} />
      {props.value}
    </span>
  );
}
