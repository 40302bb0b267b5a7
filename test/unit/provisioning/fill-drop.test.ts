import { describe, expect, it } from 'vitest';
import { findFillDrop } from '../../../backend/provisioning/fill-drop.ts';
import { judge } from '../../../backend/provisioning/guard.ts';
import { makePlan } from '../../../backend/provisioning/plan.ts';
import { input, person, settings, user } from './people.ts';

const before = {
  at: '2026-11-23T00:00:00.000Z',
  people: 100,
  fields: [
    { attribute: 'department', label: 'Department', custom: false, filled: 98 },
    { attribute: 'team', label: 'Team', custom: false, filled: 4 },
  ],
};
const now = (filled: Record<string, number | undefined>, people = 100) => ({
  people: () => people,
  filled: (attribute: string) => filled[attribute],
});
const needed = new Set(['department', 'team']);

describe('a field that emptied (F34)', () => {
  it('is named with its shares, before and now', () =>
    expect(findFillDrop(before, now({ department: 0, team: 0 }), needed)).toEqual({
      code: 'field_emptied',
      message:
        'Far fewer people have a value: Department (98 % before, 0 % now). Check in “What can be read” whether a right is missing.',
    }));

  it.each([
    ['half of them kept', before, now({ department: 49, team: 4 }), needed],
    ['a smaller company', before, now({ department: 9, team: 0 }, 10), needed],
    ['nobody looks at it', before, now({ department: 0 }), new Set(['jobTitle'])],
    ['it was not asked for', before, now({ department: undefined, team: 4 }), needed],
    ['nothing is known before the first cycle', undefined, now({ department: 0 }), needed],
    ['nobody is employed: other rules hold that', before, now({ department: 0 }, 0), needed],
  ])('is none where %s', (_, known, today, looked) =>
    expect(findFillDrop(known, today, looked)).toBeUndefined(),
  );
});

it('a plan is held for it when it would change somebody, and only then', () => {
  const fillDrop = { code: 'field_emptied', message: 'Emptied.' };
  const verdict = (changed: { department?: string }) => {
    const users = Array.from({ length: 20 }, (_, i) => user(`p${i}`));
    const people = users.map((_, i) => person(`p${i}`, i === 0 ? changed : {}));
    const all = input({ users, people });
    const standing = {
      connectionId: 'c1',
      users,
      settings: settings({}),
      leftThisWeek: 0,
      fillDrop,
    };
    return judge(makePlan(all), standing);
  };
  expect(verdict({ department: 'Another' }).reasons).toEqual([fillDrop]);
  expect(verdict({})).toEqual({ held: false, reasons: [] });
});
