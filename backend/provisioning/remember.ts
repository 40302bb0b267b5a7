const MOST = 5000;

/**
 * Answers for a text what was answered before. Departments and countries repeat, names do not, so only
 * so many answers are kept.
 */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = answer(text);
    if (known.size < MOST) known.set(text, fresh);
    return fresh;
  };
}
