/** The next number of 1, 2, 3, 5, 10, 20, 30, 50 … that is not smaller. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 3, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

export interface Scale {
  top: number;
  bottom: number;
  /** Where a value lies, in percent from the top. */
  at: (value: number) => number;
  /** The values that get a line and a number. */
  ticks: number[];
}

/** One scale for what goes up and what goes down, with the zero line between them. */
export function scaleOf(ups: readonly number[], downs: readonly number[]): Scale {
  const up = Math.max(0, ...ups);
  const down = Math.max(0, ...downs);
  const step = roundUp(Math.max(up, down, 2) / 2);
  const top = Math.max(step, Math.ceil(up / step) * step);
  const bottom = Math.ceil(down / step) * step;
  const at = (value: number) => ((top - value) / (top + bottom)) * 100;
  const count = Math.round((top + bottom) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => top - index * step);
  return { top, bottom, at, ticks };
}
