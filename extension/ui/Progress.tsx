interface ProgressProps {
  label: string;
  /** Left out: how far it is cannot be known. */
  value?: number | undefined;
  max?: number;
  /** How far in words, for screen readers: "200 of 452 people". */
  text?: string | undefined;
}

/** How far work has come. */
export function Progress({ label, value, max = 100, text }: ProgressProps) {
  const share = value === undefined || max <= 0 ? undefined : Math.min(100, (value / max) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
    >
      <span
        class={`bar tall tone-info${share === undefined ? ' unknown' : ''}`}
        style={{ '--of': share ?? 30 }}
      >
        <i />
      </span>
    </div>
  );
}
