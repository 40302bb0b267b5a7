/** No expression handles a longer text than this, nor a longer list. */
export const MAX_TEXT = 10_000;
export const MAX_LIST = 1000;

/** Why an expression was stopped, as a sentence for the admin. */
export class ExpressionStopped extends Error {}

/** A value of an expression as text: '' for nothing, lists joined by commas, numbers as people write them. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return withinText(value.map(toText).join(', '));
  if (['string', 'number', 'bigint', 'boolean'].includes(typeof value))
    return withinText(String(value));
  throw new ExpressionStopped('The result is neither a text nor a number.');
}

/** Gives back a text that is not too long. @throws ExpressionStopped */
export function withinText(text: string): string {
  if (text.length > MAX_TEXT)
    throw new ExpressionStopped(`The result is longer than ${MAX_TEXT} characters.`);
  return text;
}
