interface Mistake {
  message: string;
  from: number;
  to: number;
}

const asked = /“([^”]+)”\.? Did you mean “([^”]+)”\?/;

/** The word that a mistake proposes, and the expression with it put in; undefined when it proposes none. */
export function suggestionFor(
  expression: string,
  { message, from, to }: Mistake,
): { word: string; expression: string } | undefined {
  const [, wrong, word] = asked.exec(message) ?? [];
  if (wrong === undefined || word === undefined) return undefined;
  const at = expression.indexOf(wrong, from);
  if (at < 0 || at > to) return undefined;
  return {
    word,
    expression: expression.slice(0, at) + word + expression.slice(at + wrong.length),
  };
}
