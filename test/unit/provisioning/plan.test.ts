import { describe, expect, test } from 'vitest';
import { attributeMapping } from '#shared/attribute-mapping.ts';
import type { Reason } from '#shared/plan.ts';
import { applyPlan } from '../../../backend/provisioning/apply.ts';
import { makePlan, type MadePlan, type PlanInput } from '../../../backend/provisioning/plan.ts';
import { counter, input, mapping, now, person, settings, today, user, without } from './people.ts';

const did = ({ entries }: MadePlan) =>
  entries.map(({ action, externalId, reasons }) =>
    [action, externalId, ...reasons.map(({ code }) => code)].join(' '),
  );
const plan = (more: Partial<PlanInput>) => did(makePlan(input(more)));
const apply = (more: Partial<PlanInput>) => {
  const all = input(more);
  return applyPlan(all.users, makePlan(all), { connectionId: 'c1', now, newId: counter() });
};
const out = (id: string): ReadonlyMap<string, Reason> =>
  new Map([[id, { code: 'left_filter', message: 'Does not meet: department is Sales.' }]]);

describe('joining, changing, staying', () => {
  test('a new person becomes a user with all attributes', () => {
    const people = [person('a', { department: 'Sales', customFields: { Laptop: 'Mac' } })];
    expect(makePlan(input({ people })).entries).toEqual([
      {
        action: 'create',
        externalId: 'a',
        name: 'First a Last a',
        email: 'a@example.org',
        changes: [
          { attribute: 'email', to: 'a@example.org' },
          { attribute: 'firstName', to: 'First a' },
          { attribute: 'lastName', to: 'Last a' },
          { attribute: 'gender', to: 'other' },
          { attribute: 'language', to: 'en' },
          { attribute: 'group', to: 'Sales' },
          { attribute: 'department', to: 'Sales' },
          { attribute: 'custom.Laptop', to: 'Mac' },
        ],
        reasons: [{ code: 'new_in_scope', message: 'New in scope.' }],
      },
    ]);
    expect(apply({ people })).toMatchObject([
      { id: 'new-1', externalId: 'a', owner: 'c1', active: true, createdAt: now, group: 'Sales' },
    ]);
  });

  test('a change names the attribute, from what, to what; who is unchanged is only counted', () => {
    const users = [user('a', { department: 'HR', group: 'HR' }), user('b')];
    const people = [person('a', { department: 'Sales' }), person('b')];
    const made = makePlan(input({ users, people }));
    expect(made.counts).toMatchObject({ update: 1, unchanged: 1 });
    expect(made.entries[0]?.changes).toEqual([
      { attribute: 'group', from: 'HR', to: 'Sales' },
      { attribute: 'department', from: 'HR', to: 'Sales' },
    ]);
  });

  test('a value that is cleared in the HRIS is cleared here (F42)', () => {
    const users = [user('a', { country: 'DE', customAttributes: { Laptop: 'Mac' } })];
    const after = apply({ users, people: [person('a')] });
    expect(after[0]).not.toHaveProperty('country');
    expect(after[0]?.customAttributes).toEqual({});
  });

  test('a custom attribute may have any name', () => {
    const odd = attributeMapping.parse([
      ...mapping,
      { target: 'custom.constructor', type: 'direct', source: 'team' },
    ]);
    const people = [person('a', { team: 'Red' })];
    const [after] = apply({ people, mapping: odd });
    expect(after?.customAttributes).toEqual({ constructor: 'Red' });
    expect(plan({ users: [after!], people, mapping: odd })).toEqual([]);
    expect(plan({ users: [user('a')], people: [person('a')], mapping: odd })).toEqual([]);
  });

  test('somebody whose e-mail address changes stays the same user (F17)', () => {
    const after = apply({
      users: [user('a')],
      people: [person('a', { workEmail: 'new@example.org' })],
    });
    expect(after).toMatchObject([{ id: 'user-a', email: 'new@example.org' }]);
  });

  test('another case of the address is a change of the same user, not another one (F19)', () => {
    const people = [person('a', { workEmail: 'A@EXAMPLE.org' })];
    expect(plan({ users: [user('a')], people })).toEqual(['update a changed']);
  });

  test('one person who cannot be a user does not hinder the others (F26, F51)', () => {
    const people = [without(person('a'), 'workEmail'), person('b')];
    expect(plan({ people })).toEqual(['skip a missing_email', 'create b new_in_scope']);
  });

  test('somebody whose data got worse keeps the user as it was', () => {
    const users = [user('a')];
    const people = [without(person('a', { department: 'X' }), 'workEmail')];
    expect(plan({ users, people })).toEqual(['skip a missing_email']);
    expect(apply({ users, people })).toEqual(users);
  });
});

describe('leaving', () => {
  test('who left the filter or the HRIS is removed, with the reason', () => {
    const users = [user('a'), user('b')];
    expect(plan({ users, outOfScope: out('a') })).toEqual([
      'remove a left_filter',
      'remove b gone',
    ]);
    expect(apply({ users, outOfScope: out('a') })).toEqual([]);
  });

  test('an incremental read removes nobody whom it did not bring (F14)', () => {
    const users = [user('a'), user('b'), user('c')];
    const people = [person('c', { department: 'X' })];
    expect(plan({ users, people, outOfScope: out('a'), mode: 'incremental' })).toEqual([
      'remove a left_filter',
      'update c changed',
    ]);
  });

  test('users of nobody, or of another connection, are never touched (F11, F13)', () => {
    const users = [
      without_(user('manual'), 'owner'),
      user('other', { owner: 'c0' }),
      user('x', { owner: 'c0', externalId: 'a' }),
    ];
    expect(plan({ users })).toEqual([]);
    expect(plan({ users, people: [person('a', { workEmail: 'fresh@example.org' })] })).toEqual([
      'create a new_in_scope',
    ]);
  });

  describe('when the policy is to deactivate first', () => {
    const policy = settings({ removal: { policy: 'deactivate', afterDays: 30 } });
    const waiting = (deactivatedAt: string) => user('a', { active: false, deactivatedAt });

    test('the user is deactivated now and removed after the days', () => {
      expect(plan({ users: [user('a')], settings: policy })).toEqual(['deactivate a gone']);
      const [after] = apply({ users: [user('a')], settings: policy });
      expect(after).toMatchObject({ active: false, deactivatedAt: now });

      const soon = waiting('2026-12-16T23:00:00.000Z');
      const over = waiting('2026-12-15T01:00:00.000Z');
      expect(plan({ users: [soon], settings: policy })).toEqual([]);
      expect(plan({ users: [over], settings: policy })).toEqual([
        'remove a gone deactivation_over',
      ]);
      expect(plan({ users: [over], settings: policy, mode: 'incremental' })).toEqual([]);
    });

    test('who comes back is active again with today’s data', () => {
      const users = [waiting('2026-01-01T00:00:00.000Z')];
      const people = [person('a', { department: 'New' })];
      expect(plan({ users, people, settings: policy })).toEqual(['reactivate a back_in_scope']);
      const [after] = apply({ users, people, settings: policy });
      expect(after).toMatchObject({ id: 'user-a', active: true, department: 'New' });
      expect(after).not.toHaveProperty('deactivatedAt');
    });
  });
});

describe('no two users share an address', () => {
  const shared = { workEmail: 'same@example.org' };

  test('a user of nobody is not taken over silently (F25)', () => {
    const users = [without_(user('manual', { email: 'A@example.org' }), 'owner', 'externalId')];
    expect(plan({ users, people: [person('a')] })).toEqual(['skip a email_taken']);
  });

  test('two new people with one address: neither wins (F24)', () => {
    const people = [person('a', shared), person('b', { workEmail: 'SAME@example.org' })];
    expect(plan({ people })).toEqual(['skip a duplicate_email', 'skip b duplicate_email']);
  });

  test('the one whose user has the address keeps it', () => {
    const users = [user('b', { email: 'same@example.org' })];
    const people = [person('a', shared), person('b', shared)];
    expect(plan({ users, people })).toEqual(['skip a duplicate_email']);
  });

  test('two people may exchange their addresses', () => {
    const users = [user('a'), user('b')];
    const people = [
      person('a', { workEmail: 'b@example.org' }),
      person('b', { workEmail: 'a@example.org' }),
    ];
    expect(plan({ users, people })).toEqual(['update a changed', 'update b changed']);
    expect(apply({ users, people }).map(({ email }) => email)).toEqual([
      'b@example.org',
      'a@example.org',
    ]);
  });

  test('who is skipped keeps the address, and whoever wanted it waits too', () => {
    const users = [user('a'), user('b'), user('c')];
    const people = [
      without(person('a'), 'lastName'),
      person('b', { workEmail: 'a@example.org' }),
      person('c', { workEmail: 'b@example.org' }),
    ];
    expect(plan({ users, people })).toEqual([
      'skip a missing_last_name',
      'skip b email_taken',
      'skip c email_taken',
    ]);
  });

  test('an address of somebody who is removed is free at once (F18)', () => {
    const users = [user('old', { email: 'same@example.org' })];
    const people = [person('new', shared)];
    expect(plan({ users, people })).toEqual(['create new new_in_scope', 'remove old gone']);
    expect(apply({ users, people })).toMatchObject([{ id: 'new-1', externalId: 'new' }]);
  });

  test('an address of somebody who is only deactivated is not', () => {
    const users = [user('old', { email: 'same@example.org' })];
    const policy = settings({ removal: { policy: 'deactivate' } });
    expect(plan({ users, people: [person('new', shared)], settings: policy })).toEqual([
      'skip new email_taken',
      'deactivate old gone',
    ]);
  });

  test('nor in an incremental read, which cannot know that somebody left', () => {
    const users = [user('old', { email: 'same@example.org' })];
    expect(plan({ users, people: [person('new', shared)], mode: 'incremental' })).toEqual([
      'skip new email_taken',
    ]);
  });
});

describe('a rehire with a new id in the HRIS (F20, F22)', () => {
  const users = [
    user('old', { email: 'anna@example.org', firstName: 'Anna', lastName: 'Schmidt' }),
  ];
  const anna = person('new', {
    workEmail: 'Anna@example.org',
    firstName: 'Anna',
    lastName: 'Schmidt-Weber',
  });

  test('keeps the user and its id', () => {
    expect(plan({ users, people: [anna] })).toEqual(['update new changed rehired']);
    expect(apply({ users, people: [anna] })).toMatchObject([{ id: 'user-old', externalId: 'new' }]);
  });

  test('also when the old record is still there, but out of scope', () => {
    expect(plan({ users, people: [anna], outOfScope: out('old') })).toEqual([
      'update new changed rehired',
    ]);
  });

  test('also when the user was deactivated', () => {
    const inactive = users.map((one) => ({ ...one, active: false, deactivatedAt: now }));
    expect(plan({ users: inactive, people: [anna] })).toEqual([
      'reactivate new back_in_scope rehired',
    ]);
  });

  test('but not in an incremental read, which cannot know that the old id is gone', () => {
    expect(plan({ users, people: [anna], mode: 'incremental' })).toEqual(['skip new email_taken']);
  });

  test('but not while the old id is in scope too', () => {
    const old = person('old', { workEmail: 'anna@example.org' });
    expect(plan({ users, people: [anna, old] })).toEqual([
      'skip new duplicate_email',
      'update old changed',
    ]);
  });

  test('two who claim the same user get nothing, and the user stays', () => {
    const twin = person('twin', { workEmail: 'anna@example.org', lastName: 'Schmidt' });
    expect(plan({ users, people: [anna, twin] })).toEqual([
      'skip new duplicate_email',
      'skip twin duplicate_email',
    ]);
  });
});

test('the day decides nothing but deactivations', () => {
  const one = makePlan(input({ people: [person('a')], today }));
  expect(makePlan(input({ people: [person('a')], today: '2030-01-01' }))).toEqual(one);
});

function without_<Name extends 'owner' | 'externalId'>(
  of: ReturnType<typeof user>,
  ...names: Name[]
) {
  const rest = { ...of };
  for (const name of names) delete rest[name];
  return rest;
}
