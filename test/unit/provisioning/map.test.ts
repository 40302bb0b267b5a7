import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeMapping, type MappingRow } from '#shared/attribute-mapping.ts';
import type { Employee } from '#shared/employee.ts';
import { compileMapping, type Mapped } from '../../../backend/provisioning/map.ts';
import { mapping, person, today, user, without } from './people.ts';

const context = { today, language: 'de', emailDomains: [] as string[] };
const rowsWith = (...rows: unknown[]) => {
  const own = rows as MappingRow[];
  const targets = new Set(own.map(({ target }) => target));
  return attributeMapping.parse([...mapping.filter(({ target }) => !targets.has(target)), ...own]);
};
const mapOne = (employee: Employee, ...rows: unknown[]) =>
  compileMapping(rowsWith(...rows), context)(employee);
const codes = (mapped: Mapped) =>
  mapped.problems.map(({ target, reason }) => `${target} ${reason.code}`);

describe('a person as a user', () => {
  test('direct, constant and expression; numbers and lists become text', () => {
    const anna = person('anna', {
      department: 'Sales',
      groups: ['a', 'b'],
      customFields: { Level: 3, Laptop: 'Mac' },
    });
    const { attributes } = mapOne(
      anna,
      { target: 'location', type: 'constant', value: 'Berlin' },
      { target: 'jobTitle', type: 'expression', expression: 'upper(department)' },
      { target: 'custom.Level', type: 'direct', source: 'custom.Level' },
      { target: 'custom.Groups', type: 'direct', source: 'groups' },
    );
    expect(attributes).toEqual({
      email: 'anna@example.org',
      firstName: 'First anna',
      lastName: 'Last anna',
      department: 'Sales',
      group: 'Sales',
      location: 'Berlin',
      jobTitle: 'SALES',
      gender: 'other',
      language: 'de',
      customAttributes: { Laptop: 'Mac', Level: '3', Groups: 'a, b' },
    });
  });

  test('the default value steps in for an empty or unusable value', () => {
    const row = { target: 'country', type: 'direct', source: 'country', defaultValue: 'Germany' };
    expect(mapOne(person('a'), row).attributes?.country).toBe('DE');
    const odd = mapOne(person('a', { country: 'Narnia' }), row);
    expect(odd.attributes?.country).toBe('DE');
    expect(codes(odd)).toEqual(['country unknown_country']);
  });

  test('what is not required is left out with a note, and the person still is a user', () => {
    const odd = mapOne(person('a', { country: 'Narnia' }));
    expect(odd.attributes).toBeDefined();
    expect(odd.attributes).not.toHaveProperty('country');
    expect(codes(odd)).toEqual(['country unknown_country']);
  });

  test('values that apply on creation only stay for those who exist', () => {
    const row = { target: 'department', type: 'direct', source: 'department', applyOn: 'creation' };
    const map = compileMapping(rowsWith(row), context);
    const anna = person('anna', { department: 'New' });
    expect(map(anna).attributes?.department).toBe('New');
    expect(map(anna, user('anna', { department: 'Old' })).attributes?.department).toBe('Old');
    expect(map(anna, user('anna')).attributes).not.toHaveProperty('department');
  });

  test('an expression that fails for a person is a note with the reason', () => {
    const row = { target: 'jobTitle', type: 'expression', expression: 'daysUntil(startDate) + 1' };
    expect(codes(mapOne(person('a'), row))).toEqual(['jobTitle expression_failed']);
  });
});

describe('who cannot be a user is skipped with a reason, never an error (F26, F51)', () => {
  test.each<[string, Employee, string[]]>([
    ['no e-mail', without(person('a'), 'workEmail'), ['email missing_email']],
    ['impossible e-mail', person('a', { workEmail: 'nobody' }), ['email invalid_email']],
    ['no first name', without(person('a'), 'firstName'), ['firstName missing_first_name']],
    ['no last name', without(person('a'), 'lastName'), ['lastName missing_last_name']],
    ['a name of NULs', person('a', { lastName: '\u0000' }), ['lastName missing_last_name']],
  ])('%s', (_, employee, expected) => {
    const mapped = mapOne(employee);
    expect(mapped.attributes).toBeUndefined();
    expect(codes(mapped)).toEqual(expected);
  });

  test('a domain that the tenant does not allow', () => {
    const map = compileMapping(mapping, { ...context, emailDomains: ['firma.de'] });
    expect(codes(map(person('a')))).toEqual(['email domain_not_allowed']);
    expect(map(person('a', { workEmail: 'A@FIRMA.DE' })).attributes?.email).toBe('A@firma.de');
    expect(map(person('a', { workEmail: 'a@sub.firma.de' })).attributes).toBeUndefined();
  });
});

describe('a display name alone', () => {
  test.each([
    ['Anna Schmidt', 'Anna', 'Schmidt'],
    ['van der Berg, Anna Maria', 'Anna Maria', 'van der Berg'],
    ['  Anna   Schmidt ', 'Anna', 'Schmidt'],
  ])('%s is split', (displayName, firstName, lastName) => {
    const employee = { ...without(person('a'), 'firstName', 'lastName'), displayName };
    expect(mapOne(employee).attributes).toMatchObject({ firstName, lastName });
  });

  test.each(['Anna', 'Anna Maria Schmidt', 'Schmidt, Anna, Dr.', ', Anna'])(
    '%s is not guessed',
    (displayName) => {
      const employee = { ...without(person('a'), 'firstName', 'lastName'), displayName };
      expect(mapOne(employee).attributes).toBeUndefined();
    },
  );
});

test('the same person gives the same user, whoever was mapped before', () => {
  const map = compileMapping(
    rowsWith({ target: 'jobTitle', type: 'expression', expression: 'lower(jobTitle)' }),
    context,
  );
  const text = fc.string({ unit: 'binary' });
  const someone = fc
    .record({ firstName: text, lastName: text, workEmail: text, jobTitle: text, country: text })
    .map((more): Employee => Object.assign(person('a'), more));
  fc.assert(
    fc.property(someone, someone, (one, other) => {
      const first = map(one);
      map(other);
      expect(map(one)).toEqual(first);
    }),
  );
});
