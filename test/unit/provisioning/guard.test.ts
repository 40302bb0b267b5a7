import { describe, expect, test } from 'vitest';
import { judge } from '../../../backend/provisioning/guard.ts';
import { makePlan, type PlanInput } from '../../../backend/provisioning/plan.ts';
import { input, person, settings, user } from './people.ts';

const many = <Thing>(count: number, make: (id: string) => Thing) =>
  Array.from({ length: count }, (_, index) => make(`p${index}`));

/** The verdict on `before` users of whom `staying` are still there, `joining` more than before. */
function verdict(
  change: { before: number; staying: number; joining?: number; changed?: number },
  more: {
    settings?: PlanInput['settings'];
    leftThisWeek?: number;
    users?: PlanInput['users'];
  } = {},
) {
  const { before, staying, joining = 0, changed = 0 } = change;
  const users = more.users ?? many(before, user);
  const people = [
    ...many(staying, (id) => person(id, Number(id.slice(1)) < changed ? { department: 'X' } : {})),
    ...many(joining, (id) => person(`new-${id}`)),
  ];
  const all = input({ users, people, ...(more.settings && { settings: more.settings }) });
  return judge(makePlan(all), {
    connectionId: 'c1',
    users,
    settings: all.settings,
    leftThisWeek: more.leftThisWeek ?? 0,
  });
}
const codes = (of: ReturnType<typeof verdict>) => of.reasons.map(({ code }) => code);

describe('who leaves', () => {
  test('up to the limit runs by itself, above it waits with the numbers', () => {
    expect(verdict({ before: 100, staying: 80 })).toEqual({ held: false, reasons: [] });
    expect(verdict({ before: 312, staying: 238 })).toEqual({
      held: true,
      reasons: [
        {
          code: 'too_many_leave',
          message: '74 of 312 users would leave, 23.7 %. Your limit is 20 %.',
        },
      ],
    });
  });

  test('the number counts too, where the share is small', () => {
    const limits = settings({ limits: { leaveCount: 5 } });
    expect(verdict({ before: 100, staying: 94 }, { settings: limits }).reasons).toEqual([
      { code: 'too_many_leave', message: '6 of 100 users would leave. Your limit is 5.' },
    ]);
  });

  test('a read that brings nobody is held even when every limit is off (F1, F7)', () => {
    const off = settings({
      limits: {
        leavePercent: 100,
        leaveCount: 1_000_000,
        weekLeavePercent: 100,
        updatePercent: 100,
      },
    });
    expect(codes(verdict({ before: 3, staying: 0 }, { settings: off }))).toEqual([
      'store_would_empty',
    ]);
    expect(codes(verdict({ before: 1, staying: 0 }, { settings: off }))).toEqual([
      'store_would_empty',
    ]);
  });

  test('so is one that replaces everybody by people with new ids (F1)', () => {
    expect(codes(verdict({ before: 10, staying: 0, joining: 10 }))).toContain('store_would_empty');
  });

  test('nor may the last deactivated ones be removed unseen, but who is replaced by returning people may', () => {
    const users = many(5, (id) =>
      user(id, { active: false, deactivatedAt: '2026-01-01T00:00:00.000Z' }),
    );
    expect(verdict({ before: 0, staying: 0 }, { users }).reasons).toEqual([
      { code: 'store_would_empty', message: '5 users would leave and nobody would be left.' },
    ]);
    expect(codes(verdict({ before: 0, staying: 3 }, { users }))).toEqual([]);
  });

  test('deactivating counts as leaving; removing who was deactivated before does not again', () => {
    const policy = settings({ removal: { policy: 'deactivate' } });
    expect(codes(verdict({ before: 10, staying: 5 }, { settings: policy }))).toEqual([
      'too_many_leave',
      'too_many_leave_week',
    ]);
    const users = [
      ...many(10, user),
      ...many(8, (id) =>
        user(`old-${id}`, { active: false, deactivatedAt: '2026-01-01T00:00:00.000Z' }),
      ),
    ];
    expect(verdict({ before: 0, staying: 10 }, { settings: policy, users }).held).toBe(false);
  });

  test('slow bleeding over seven days is noticed (F2)', () => {
    expect(verdict({ before: 70, staying: 60 }, { leftThisWeek: 30 }).held).toBe(false);
    expect(verdict({ before: 70, staying: 59 }, { leftThisWeek: 30 }).reasons).toEqual([
      {
        code: 'too_many_leave_week',
        message:
          'With 30 who left in the last seven days, 41 of 100 users would be gone, 41 %. Your limit is 40 % a week.',
      },
    ]);
  });

  test('a cycle in which nobody leaves is not held for those who left before', () => {
    expect(verdict({ before: 10, staying: 10 }, { leftThisWeek: 90 }).held).toBe(false);
  });
});

describe('who changes and who joins', () => {
  test('a mass update waits (F34)', () => {
    expect(verdict({ before: 10, staying: 10, changed: 6 }).held).toBe(false);
    expect(verdict({ before: 10, staying: 10, changed: 7 }).reasons).toEqual([
      {
        code: 'too_many_changes',
        message: '7 of 10 users would change, 70 %. Your limit is 60 %.',
      },
    ]);
  });

  test('the first plan has nobody to lose, so it is not held', () => {
    expect(verdict({ before: 0, staying: 0, joining: 20_000 }).held).toBe(false);
  });

  test('more users than seats are held, not half created (F53)', () => {
    const seats = settings({ tenant: { seatLimit: 12 } });
    expect(verdict({ before: 10, staying: 10, joining: 2 }, { settings: seats }).held).toBe(false);
    expect(verdict({ before: 10, staying: 10, joining: 3 }, { settings: seats }).reasons).toEqual([
      { code: 'seat_limit', message: 'There would be 13 active users. Your seats are 12.' },
    ]);
    expect(verdict({ before: 10, staying: 9, joining: 3 }, { settings: seats }).held).toBe(false);
  });

  test('over the seats already, a cycle may still make it better (F16)', () => {
    const seats = settings({ tenant: { seatLimit: 5 } });
    expect(verdict({ before: 10, staying: 9 }, { settings: seats }).held).toBe(false);
  });
});
