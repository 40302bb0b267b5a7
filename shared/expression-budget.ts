import { ExpressionStopped } from './expression-text.ts';

const BUDGET = 100_000;

/** The evaluation under way. Evaluations are synchronous, so there is never more than one. */
const running = { left: BUDGET, today: '' };

/** Runs one evaluation with a fresh budget. */
export function runWithin<Result>(today: string, evaluate: () => Result): Result {
  running.left = BUDGET;
  running.today = today;
  return evaluate();
}

/** The day of the evaluation under way. */
export const currentDay = (): string => running.today;

/** Pays for a value that is read or made. @throws ExpressionStopped when the budget is used up */
export function spend(value: unknown): void {
  running.left -= costOf(value);
  if (running.left < 0) throw new ExpressionStopped('The expression takes too long.');
}

function costOf(value: unknown): number {
  if (typeof value === 'string') return 1 + value.length / 16;
  if (Array.isArray(value)) return 1 + value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((cost: number, one) => cost + costOf(one), 1);
}
