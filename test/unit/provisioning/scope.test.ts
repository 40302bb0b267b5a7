import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Employee } from '#shared/employee.ts';
import { operators, scopingFilter, type Operator } from '#shared/scoping-filter.ts';
import { countLeft } from '../../../backend/provisioning/count-left.ts';
import { explainScope } from '../../../backend/provisioning/explain-scope.ts';
import { compileFilter } from '../../../backend/provisioning/scope.ts';
import { validateFilter } from '../../../backend/provisioning/validate-filter.ts';
import { filterOf, fingerprint, person, today } from './people.ts';

const context = { today, fingerprint };
const clause = (attribute: string, operator: Operator, ...values: string[]) => ({
  attribute,
  operator,
  values,
});
const meets = (employee: Employee, ...of: Parameters<typeof clause>) =>
  compileFilter(filterOf([clause(...of)]), context)(employee).inScope;

const anna = person('anna', {
  department: 'Vertrieb Süd',
  startDate: '2027-01-20',
  groups: ['DE-1', 'VPN'],
  customFields: { Level: 3, Since: '2021-06-30T00:00:00+08:00', Tags: ['red', 'Green'] },
});

describe('one condition', () => {
  test.each<[string, Operator, string[], boolean]>([
    ['department', 'in', ['HR', 'vertrieb süd '], true],
    ['department', 'in', ['Vertrieb Su\u0308d'], true], // the same ü in two Unicode forms (F40)
    ['department', 'in', ['Vertrieb'], false],
    ['department', 'notIn', ['HR'], true],
    ['department', 'notIn', ['VERTRIEB SÜD'], false],
    ['department', 'equals', ['Vertrieb Süd'], true],
    ['department', 'notEquals', ['Vertrieb Süd'], false],
    ['department', 'contains', ['TRIEB'], true],
    ['department', 'startsWith', ['vert', 'x'], true],
    ['department', 'endsWith', ['nord', 'SÜD'], true],
    ['department', 'matches', ['^vertrieb (nord|süd)$'], true],
    ['department', 'matches', ['^süd'], false],
    ['department', 'exists', [], true],
    ['department', 'notExists', [], false],
    ['groups', 'in', ['vpn'], true],
    ['groups', 'notIn', ['vpn'], false],
    ['groups', 'notIn', ['other'], true],
    ['groups', 'startsWith', ['de-'], true],
    ['custom.Tags', 'in', ['GREEN'], true],
    ['custom.Level', 'in', ['3'], true],
    ['startDate', 'withinDays', ['5'], true],
    ['startDate', 'withinDays', ['4'], false],
    ['startDate', 'before', ['2027-01-21'], true],
    ['startDate', 'before', ['2027-01-20'], false],
    ['startDate', 'after', ['2027-01-19'], true],
    ['custom.Since', 'olderThanDays', ['2000'], true],
    // The day as it is written, not the one before in UTC (F43).
    ['custom.Since', 'after', ['2021-06-29'], true],
  ])('%s %s %j: %s', (attribute, operator, values, met) => {
    expect(meets(anna, attribute, operator, ...values)).toBe(met);
  });

  test.each<[Operator, boolean]>([
    ['in', false],
    ['equals', false],
    ['contains', false],
    ['matches', false],
    ['exists', false],
    ['before', false],
    ['after', false],
    ['withinDays', false],
    ['olderThanDays', false],
    ['notIn', true],
    ['notEquals', true],
    ['notExists', true],
  ])('%s of a person without the value: %s', (operator, met) => {
    const value = ['before', 'after'].includes(operator) ? '2027-01-01' : '14';
    expect(meets(person('bob'), 'startDate', operator, value)).toBe(met);
  });

  test('within 14 days means from 14 days before the day on, and for ever after', () => {
    for (const [startDate, met] of [
      ['2027-01-29', true],
      ['2027-01-30', false],
      ['1999-01-01', true],
    ] as const)
      expect(meets(person('x', { startDate }), 'startDate', 'withinDays', '14')).toBe(met);
  });

  test('an expression that is true takes in, one that fails does not', () => {
    const takes = (expression: string) =>
      compileFilter(filterOf([{ expression }]), context)(anna).inScope;
    expect(takes('department.startsWith("Vertrieb")')).toBe(true);
    expect(takes('custom.Level > 2')).toBe(true);
    expect(takes('daysUntil(terminationDate) > 3')).toBe(false);
    expect(takes('!(daysUntil(terminationDate) > 3)')).toBe(false);
  });
});

describe('an unfinished or unusable condition never widens the scope (F47)', () => {
  const needValues = operators.filter((one) => one !== 'exists' && one !== 'notExists');

  test.each(needValues)('%s without a value matches nobody', (operator) => {
    for (const values of [[], [''], ['  ']])
      expect(meets(anna, 'department', operator, ...values)).toBe(false);
  });

  test.each(operators)('%s on a field that does not exist matches nobody', (operator) => {
    for (const attribute of ['departmnt', 'toString', 'custom.constructor'])
      expect(meets(anna, attribute, operator, '14')).toBe(false);
  });

  test.each([
    ['matches', '(unclosed'],
    ['withinDays', 'soon'],
    ['olderThanDays', '-1'],
    ['before', 'tomorrow'],
  ] as const)('%s %s matches nobody', (operator, value) => {
    expect(meets(anna, 'startDate', operator, value)).toBe(false);
  });
});

describe('groups and exceptions', () => {
  const sales = [clause('department', 'in', 'Sales'), clause('country', 'in', 'DE')];
  const hr = [clause('department', 'in', 'HR')];

  test('the clauses of a group all count, one group is enough', () => {
    const decide = compileFilter(filterOf(sales, hr), context);
    expect(decide(person('a', { department: 'Sales', country: 'DE' })).inScope).toBe(true);
    expect(decide(person('b', { department: 'Sales', country: 'AT' })).inScope).toBe(false);
    expect(decide(person('c', { department: 'HR' })).inScope).toBe(true);
  });

  test('excluded beats included beats the groups', () => {
    const filter = scopingFilter.parse({
      filterGroups: [{ clauses: hr }],
      exceptions: { include: ['boss', 'both'], exclude: [fingerprint('both'), fingerprint('hr')] },
    });
    const decide = compileFilter(filter, context);
    expect(decide(person('boss'))).toMatchObject({ inScope: true, reason: { code: 'included' } });
    expect(decide(person('both'))).toMatchObject({ inScope: false, reason: { code: 'excluded' } });
    expect(decide(person('hr', { department: 'HR' })).reason.code).toBe('excluded');
  });

  test('everybody is everybody, but for the excluded', () => {
    const filter = scopingFilter.parse({ everyone: true, exceptions: { exclude: ['x'] } });
    const decide = compileFilter(filter, context);
    expect(decide(person('y')).inScope).toBe(true);
    expect(decide(person('x')).inScope).toBe(false);
  });

  test('whose employment has ended is out, unless a group asks for the status or an exception names them', () => {
    const left = person('left', { department: 'HR', employmentStatus: 'inactive' });
    const takes = (filter: unknown) =>
      compileFilter(scopingFilter.parse(filter), context)(left).inScope;
    const group = (...clauses: unknown[]) => ({ filterGroups: [{ clauses: [...hr, ...clauses] }] });
    expect(takes({ everyone: true })).toBe(false);
    expect(takes(group())).toBe(false);
    expect(takes(group(clause('employmentStatus', 'in', 'inactive')))).toBe(true);
    expect(takes(group({ expression: 'employmentStatus == "inactive"' }))).toBe(true);
    expect(takes({ everyone: true, exceptions: { include: ['left'] } })).toBe(true);
  });

  test('the reason names the condition that is not met', () => {
    const decide = compileFilter(filterOf(sales), context);
    expect(decide(person('b', { department: 'Sales', country: 'AT' })).reason).toEqual({
      code: 'left_filter',
      message: 'Does not meet: country is DE.',
    });
    const left = person('c', { employmentStatus: 'inactive' });
    expect(decide(left).reason.code).toBe('employment_ended');
  });

  test('everybody gets exactly one decision, whatever the filter and the person', () => {
    const value = fc.constantFrom('Sales', 'HR', '', '14', '2027-01-01', '(', 'ü');
    const anyClause = fc.record({
      attribute: fc.constantFrom('department', 'groups', 'startDate', 'custom.x', 'nope'),
      operator: fc.constantFrom(...operators),
      values: fc.array(value, { maxLength: 3 }),
    });
    const groups = fc.array(fc.array(anyClause, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    const someone = fc.record({
      department: fc.constantFrom('Sales', 'HR', 'ü'),
      groups: fc.array(fc.constantFrom('Sales', 'x')),
    });
    fc.assert(
      fc.property(groups, someone, (clauses, more) => {
        const filter = filterOf(...clauses);
        const employee = person('p', more);
        const { inScope, reason } = compileFilter(filter, context)(employee);
        const explained = explainScope(filter, employee, context);
        expect(reason.message).not.toBe('');
        expect(explained.inScope).toBe(inScope);
        expect(explained.groups.some(({ met }) => met)).toBe(inScope);
        expect(countLeft(filter, [employee], context).some(({ people }) => people === 1)).toBe(
          inScope,
        );
      }),
    );
  });
});

test('counts who is left after each clause', () => {
  const people = [
    person('a', { department: 'Sales', country: 'DE' }),
    person('b', { department: 'Sales', country: 'AT' }),
    person('c', { department: 'HR', country: 'DE' }),
  ];
  const filter = filterOf(
    [clause('department', 'in', 'Sales'), clause('country', 'in', 'DE')],
    [clause('department', 'in', 'HR')],
  );
  expect(countLeft(filter, people, context)).toEqual([
    { people: 1, left: [2, 1] },
    { people: 1, left: [1] },
  ]);
});

test('explains each clause with what the person has', () => {
  const filter = filterOf([clause('groups', 'in', 'VPN'), clause('team', 'in', 'Red')]);
  expect(explainScope(filter, anna, context)).toEqual({
    inScope: false,
    reason: { code: 'left_filter', message: 'Does not meet: team is Red.' },
    groups: [
      {
        met: false,
        clauses: [
          { text: 'groups is VPN', met: true, actual: 'DE-1, VPN' },
          { text: 'team is Red', met: false },
        ],
      },
    ],
  });
});

describe('what cannot be used is refused with its place', () => {
  const place = (index: number, ...path: (string | number)[]) => [
    'filterGroups',
    0,
    'clauses',
    index,
    ...path,
  ];

  test('fields, days, numbers, patterns and expressions', () => {
    const problems = validateFilter(
      filterOf([
        clause('departmnt', 'in', 'x'),
        clause('startDate', 'before', '1.2.2027'),
        clause('startDate', 'withinDays', 'two'),
        clause('team', 'matches', '(?=x)'),
        { expression: 'sitee == "Berlin"' },
        { expression: 'department' },
      ]),
    );
    expect(problems).toEqual([
      {
        path: place(0, 'attribute'),
        message: 'The HRIS has no field “departmnt”. Did you mean “department”?',
      },
      {
        path: place(1, 'values', 0),
        message: 'Give the day as year-month-day, such as 2027-01-31.',
      },
      { path: place(2, 'values', 0), message: 'Give a number of days, such as 14.' },
      {
        path: place(3, 'values', 0),
        message: 'This is no valid pattern. Look-arounds and back-references are not supported.',
      },
      {
        path: place(4, 'expression'),
        from: 0,
        to: 5,
        message: 'There is no field “sitee”. Did you mean “location”?',
      },
      {
        path: place(5, 'expression'),
        message: 'A condition must be a yes or no, such as department == "Sales".',
      },
    ]);
  });

  test('custom fields that the HRIS does not have, where they are known', () => {
    const filter = filterOf([
      clause('custom.Laptpo', 'in', 'Mac'),
      { expression: 'custom.Team == "x"' },
    ]);
    expect(validateFilter(filter)).toEqual([]);
    expect(validateFilter(filter, ['custom.Laptop']).map(({ message }) => message)).toEqual([
      'The HRIS has no field “custom.Laptpo”. Did you mean “custom.Laptop”?',
      'The HRIS has no field “custom.Team”.',
    ]);
  });

  test('a clause without values is no problem: it matches nobody', () => {
    expect(validateFilter(filterOf([clause('department', 'notIn')]))).toEqual([]);
  });
});
