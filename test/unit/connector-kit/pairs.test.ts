import { expect, it } from 'vitest';
import { pairsPattern, readPairs } from '../../../backend/connector-kit/pairs.ts';

const pattern = new RegExp(`^(?:${pairsPattern(['department', 'team'], '\\d+')})$`, 'v');

it.each([
  ['department=1083', [['department', '1083']]],
  [
    'department = 1083 , team: 1084',
    [
      ['department', '1083'],
      ['team', '1084'],
    ],
  ],
  [
    '{"department":"1083", "team": 1084}',
    [
      ['department', '1083'],
      ['team', '1084'],
    ],
  ],
])('takes %s', (text, pairs) => {
  expect(text).toMatch(pattern);
  expect([...readPairs(text)]).toEqual(pairs);
});

it.each(['', 'department', 'salary=1083', 'department=x', 'department=1083; drop'])(
  'refuses %s',
  (text) => expect(text).not.toMatch(pattern),
);

it('has nothing where nothing was entered', () => expect(readPairs(undefined).size).toBe(0));
