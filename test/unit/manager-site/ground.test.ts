import { expect, test } from 'vitest';
import { schemeFor } from '../../../extension/manager-site/ground.ts';

test.each([
  'rgb(255, 255, 255)',
  'rgba(236, 232, 242, 0.9)',
  'color(srgb 0.9 0.9 0.9)',
  'oklch(0.92 0.01 300)',
  'oklab(0.9 0 0 / 0.8)',
  'lab(92 0 0)',
  'lch(92 1 300)',
])('text in %s stands on a dark page', (color) => {
  expect(schemeFor(color)).toBe('dark');
});

test.each([
  'rgb(0, 0, 0)',
  'rgba(42, 37, 51, 0.9)',
  'color(display-p3 0.1 0.1 0.1)',
  'oklch(0.2 0.01 300)',
  'lab(12 0 0)',
  '',
])('text in "%s" stands on a light page', (color) => {
  expect(schemeFor(color)).toBe('light');
});
