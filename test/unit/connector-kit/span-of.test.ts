import { expect, it } from 'vitest';
import { spanOf } from '../../../backend/connector-kit/span-of.ts';

const first = { starts: '2019-01-01', ends: '2019-12-31T00:00:00Z' };
const second = { starts: '2020-01-01', ends: '2020-06-30' };
const open = { starts: '2020-07-01', ends: null };

it('goes from the first day of the earliest contract to the last day of the latest', () =>
  expect(spanOf([second, first])).toEqual({
    startDate: '2019-01-01',
    terminationDate: '2020-06-30',
  }));

it('has no end while a contract is open, and is nothing without contracts', () => {
  expect(spanOf([open, first])).toEqual({ startDate: '2019-01-01', terminationDate: undefined });
  expect(spanOf([])).toEqual({ startDate: undefined, terminationDate: undefined });
});
