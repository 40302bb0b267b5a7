import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, lightDark } from './contrast.ts';

const ui = `${import.meta.dirname}/../../../extension/ui`;
const tokens = lightDark(readFileSync(`${ui}/tokens.css`, 'utf8'));
const tile = lightDark(readFileSync(`${ui}/css/tile.css`, 'utf8'));

const surfaces = ['canvas', 'surface', 'sunken', 'raised', 'hover'];
const texts = ['text', 'text-2', 'text-3', 'accent', 'join', 'change', 'leave', 'held'];
const soft = ['accent', 'join', 'change', 'leave', 'held'];

const pairs: [text: string, ground: string, least: number][] = [
  ...surfaces.flatMap((ground) =>
    texts.map((text) => [text, ground, 4.5] as [string, string, number]),
  ),
  ...soft.flatMap((tone) => [
    [tone, `${tone}-soft`, 4.5] as [string, string, number],
    ['text', `${tone}-soft`, 4.5] as [string, string, number],
    ['text-2', `${tone}-soft`, 4.5] as [string, string, number],
  ]),
  ['text-3', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ...['join', 'change', 'leave', 'held', 'text-2'].map(
    (mark) => ['on-mark', mark, 3] as [string, string, number],
  ),
  ['on-mark', 'leave', 4.5],
  ['surface', 'text', 4.5],
  ...['canvas', 'surface', 'sunken', 'raised'].map(
    (ground) => ['line-control', ground, 3] as [string, string, number],
  ),
  ...surfaces.map((ground) => ['accent', ground, 3] as [string, string, number]),
];

describe.for(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string) => {
    const found = tokens.get(`--${name}`);
    if (!found) throw new Error(`tokens.css has no --${name}`);
    return found[theme];
  };

  test.for(pairs)('%s on %s has a contrast of at least %d', ([text, ground, least]) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  test('the letters of a tile stand out whatever its hue', () => {
    const part = (name: string, hue: number) =>
      (tile.get(name)?.[theme] ?? '').replace('var(--hue)', String(hue));
    const hues = Array.from({ length: 360 }, (_, hue) => hue);
    const least = Math.min(
      ...hues.map((hue) => contrast(part('color', hue), part('background', hue))),
    );
    expect(least).toBeGreaterThanOrEqual(6.5);
  });
});

test('the measure itself is right: black on white is 21, a known pair as published', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('oklch(0.627955 0.257683 29.2339)', '#ff0000')).toBeCloseTo(1, 2);
});
