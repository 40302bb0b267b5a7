import { expect, it } from 'vitest';
import { writtenDay } from '../../../backend/connector-kit/written-day.ts';

it.each([
  ['2021-08-16', '2021-08-16'],
  ['2021-08-16T00:00:00+08:00', '2021-08-16'],
  ['16.08.2021', '2021-08-16'],
  ['6.8.2021', '2021-08-06'],
  ['16.08.2021 00:00', '2021-08-16'],
  ['/Date(1629072000000)/', '2021-08-16'],
  ['/Date(1629072000000+0000)/', '2021-08-16'],
  ['/Date(-86400000)/', '1969-12-31'],
  ['/Date(253402214400000)/', undefined],
  ['9999-12-31', undefined],
  ['31.02.2021', undefined],
  ['16.08.21', undefined],
  ['08/16/2021', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads %s as %s, and never guesses', (written, expected) =>
  expect(writtenDay(written)).toBe(expected),
);
