import { RE2JS } from 're2js';
import { ExpressionStopped } from './expression-text.ts';

const MANY = 100;
const compiled = new Map<string, RE2JS>();

/** A pattern that takes linear time whatever it is and whatever it meets. @throws ExpressionStopped */
export function patternOf(source: string): RE2JS {
  const known = compiled.get(source);
  if (known) return known;
  if (compiled.size >= MANY) compiled.clear();
  const pattern = compile(source);
  compiled.set(source, pattern);
  return pattern;
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch {
    throw new ExpressionStopped(
      'The pattern is not valid; look-arounds and back-references are not supported.',
    );
  }
}
