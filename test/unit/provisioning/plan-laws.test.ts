import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Employee } from '#shared/employee.ts';
import type { Reason } from '#shared/plan.ts';
import type { User } from '#shared/user.ts';
import { applyPlan } from '../../../backend/provisioning/apply.ts';
import { emailKey } from '../../../backend/provisioning/email.ts';
import { canonicalPlan, makePlan, type PlanInput } from '../../../backend/provisioning/plan.ts';
import { counter, input, now, person, settings, user, without } from './people.ts';

/** Few ids and few addresses, so that people collide, exchange, leave, return and lose their data. */
const ids = ['a', 'b', 'c', 'd', 'e'];
const addresses = [...ids, 'A', 'x'].map((name) => `${name}@example.org`);

const someone = fc.record({
  id: fc.constantFrom(...ids),
  workEmail: fc.option(fc.constantFrom(...addresses), { nil: undefined }),
  firstName: fc.constantFrom('Anna', 'Bob'),
  lastName: fc.option(fc.constantFrom('Schmidt', 'Jones'), { nil: undefined }),
  department: fc.option(fc.constantFrom('Sales', 'HR'), { nil: undefined }),
});
const people: fc.Arbitrary<Employee[]> = fc
  .uniqueArray(someone, { selector: ({ id }) => id })
  .map((all) =>
    all.map(({ id, ...more }) => {
      const names = Object.keys(more) as (keyof typeof more)[];
      const empty = names.filter((name) => more[name] === undefined);
      return without(person(id, more as Partial<Employee>), ...empty);
    }),
  );

const users: fc.Arbitrary<User[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      email: fc.constantFrom(...addresses),
      owner: fc.constantFrom('c1', 'c1', 'c1', 'nobody'),
      active: fc.boolean(),
    }),
    { selector: ({ email }) => emailKey(email) },
  )
  .map((all) => {
    const unique = new Map(all.map((one) => [one.id, one]));
    return [...unique.values()].map(({ id, ...more }) =>
      ownedBy(user(id, { ...more, deactivatedAt: now })),
    );
  });

/** Users of nobody have no owner at all. */
function ownedBy(of: User): User {
  const { owner, ...rest } = of;
  return owner === 'nobody' ? rest : of;
}

const reason: Reason = { code: 'left_filter', message: 'Left.' };
const read = fc
  .record({
    people,
    users,
    out: fc.subarray(ids),
    mode: fc.constantFrom<PlanInput['mode']>('full', 'incremental'),
    policy: fc.constantFrom<'remove' | 'deactivate'>('remove', 'deactivate'),
  })
  .map(({ people, users, out, mode, policy }) => {
    const inScope = new Set(people.map(({ id }) => id));
    return input({
      people,
      users,
      mode,
      settings: settings({ removal: { policy } }),
      outOfScope: new Map(out.filter((id) => !inScope.has(id)).map((id) => [id, reason])),
    });
  });

const apply = (all: PlanInput) =>
  applyPlan(all.users, makePlan(all), { connectionId: 'c1', now, newId: counter() });
const law = (check: (all: PlanInput) => void) =>
  fc.assert(fc.property(read, check), { numRuns: 1000 });

describe('laws of the plan', () => {
  test('once applied, the same read has nothing left to do but to report who is skipped', () => {
    law((all) => {
      const after = makePlan({ ...all, users: apply(all) });
      expect(after.entries.filter(({ action }) => action !== 'skip')).toEqual([]);
    });
  });

  test('the order of people, users and pages never matters', () => {
    fc.assert(
      fc.property(
        read.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all.people], { minLength: all.people.length }),
            fc.shuffledSubarray([...all.users], { minLength: all.users.length }),
          ),
        ),
        ([all, people, users]) => {
          const one = makePlan(all);
          const other = makePlan({ ...all, people, users });
          expect(other).toEqual(one);
          expect(canonicalPlan(other)).toBe(canonicalPlan(one));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('afterwards no two users share an address, if none did before', () => {
    law((all) => {
      const emails = apply(all).map(({ email }) => emailKey(email));
      expect(new Set(emails).size).toBe(emails.length);
    });
  });

  test('users of nobody and of other connections stay exactly as they are (F11, F13)', () => {
    law((all) => {
      const foreign = (of: readonly User[]) => of.filter(({ owner }) => owner !== 'c1');
      expect(foreign(apply(all))).toEqual(foreign(all.users));
    });
  });

  test('an incremental read never takes anybody whom it did not bring (F14)', () => {
    law((all) => {
      const { entries } = makePlan({ ...all, mode: 'incremental' });
      for (const { action, externalId = '' } of entries)
        if (action === 'remove' || action === 'deactivate')
          expect(all.outOfScope.has(externalId)).toBe(true);
    });
  });

  test('nobody who is in scope loses their user, whatever their data', () => {
    law((all) => {
      const inScope = new Set(all.people.map(({ id }) => id));
      for (const { action, externalId = '' } of makePlan(all).entries)
        if (action === 'remove' || action === 'deactivate')
          expect(inScope.has(externalId)).toBe(false);
    });
  });

  test('each person and each user is dealt with at most once, and the counts add up (F52)', () => {
    law((all) => {
      const { entries, counts } = makePlan(all);
      const { unchanged, ...done } = counts;
      const userIds = entries.flatMap(({ userId }) => userId ?? []);
      expect(new Set(userIds).size).toBe(userIds.length);
      expect(Object.values(done).reduce((sum, one) => sum + one)).toBe(entries.length);
      const forPeople = entries.filter(
        ({ action }) => action !== 'remove' && action !== 'deactivate',
      ).length;
      expect(forPeople + unchanged).toBe(all.people.length);
    });
  });

  test('two different outcomes never have the same canonical text', () => {
    fc.assert(
      fc.property(read, read, (one, other) => {
        const [first, second] = [makePlan(one), makePlan(other)];
        const outcome = ({ entries }: typeof first) =>
          entries.map(({ action, externalId, userId, changes }) => ({
            action,
            externalId,
            userId,
            changes,
          }));
        if (canonicalPlan(first) === canonicalPlan(second))
          expect(outcome(first)).toEqual(outcome(second));
      }),
    );
  });
});
