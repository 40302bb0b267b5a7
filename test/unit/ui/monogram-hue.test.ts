import { expect, test } from 'vitest';
import { monogramHue } from '../../../extension/ui/monogram-hue.ts';

test('the hue follows the letters: (26 × first + second) × 137.5°, A = 0', () => {
  expect(monogramHue('Aa')).toBe(0);
  expect(monogramHue('Ab')).toBe(137.5);
  expect(monogramHue('Pe')).toBe(175);
});

test('case does not matter, and neither digits nor a single letter break it', () => {
  expect(monogramHue('PE')).toBe(monogramHue('pe'));
  for (const letters of ['1C', 'X', '']) {
    expect(monogramHue(letters)).toBeGreaterThanOrEqual(0);
    expect(monogramHue(letters)).toBeLessThan(360);
  }
});
