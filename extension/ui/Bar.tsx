interface BarProps {
  value: number;
  max: number;
  tone?: 'info' | 'join' | 'change' | 'leave' | 'held';
}

/** A thin share of a whole. Decoration: the numbers stand beside it in words. */
export function Bar({ value, max, tone = 'info' }: BarProps) {
  return (
    <span
      class={`bar tone-${tone}`}
      style={{ '--of': max > 0 ? (value / max) * 100 : 0 }}
      aria-hidden="true"
    >
      <i />
    </span>
  );
}
