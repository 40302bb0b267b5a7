import { refusal } from './en/refusal.ts';
import { shell } from './en/shell.ts';

/** Everything the panel says, by screen. Another language has the same shape. */
export const text = {
  refusal,
  shell,
};
