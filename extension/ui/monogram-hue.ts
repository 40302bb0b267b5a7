const goldenAngle = 137.5;
const place = (letter: string | undefined) =>
  ((letter ?? 'A').toUpperCase().charCodeAt(0) - 65 + 260) % 26;

/** The hue of a monogram in degrees, 0 to 360: neighbours in the alphabet land far apart. */
export function monogramHue(letters: string): number {
  return ((26 * place(letters[0]) + place(letters[1])) * goldenAngle) % 360;
}
