/** A word that an expression can hold. */
export interface Completion {
  /** What is written into the expression. */
  insert: string;
  label: string;
  /** What it is: an example value, or what the function does. */
  note?: string | undefined;
}

/** The word that ends at `caret`, with dots inside, and where it begins. */
export function wordBefore(text: string, caret: number): { word: string; from: number } {
  const word = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, caret))?.[0] ?? '';
  return { word, from: caret - word.length };
}

/** Completions that begin with the word, before those that only hold it; none for an exact hit alone. */
export function completionsFor(all: readonly Completion[], word: string): Completion[] {
  const wanted = word.toLowerCase();
  const rank = ({ label }: Completion) => label.toLowerCase().indexOf(wanted);
  const found = all.filter((one) => rank(one) >= 0);
  const ranked = found.sort((a, b) => Number(rank(a) > 0) - Number(rank(b) > 0));
  return ranked.length === 1 && ranked[0]?.insert === word ? [] : ranked;
}
