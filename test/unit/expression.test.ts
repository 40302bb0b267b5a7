import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { employee as employeeSchema } from '#shared/employee.ts';
import { compileExpression } from '#shared/expression.ts';

const today = '2027-01-01';
const anna = employeeSchema.parse({
  id: '1',
  firstName: 'Jürgen',
  lastName: 'Groß',
  workEmail: 'J.Gross@Example.ORG',
  department: 'Sales',
  employmentStatus: 'active',
  startDate: '2027-01-10',
  groups: ['DE-1', 'VPN'],
  customFields: {
    Laptop: 'Mac',
    Level: 3,
    Share: 0.5,
    Remote: true,
    Tags: ['a', 'b'],
    'cost-center': 4711,
  },
});

const evaluate = (source: string, person = anna) => {
  const compiled = compileExpression(source);
  if (!compiled.ok) throw new Error(compiled.error.message);
  return compiled.evaluate(person, today);
};
const errorOf = (source: string) => {
  const compiled = compileExpression(source);
  return compiled.ok ? undefined : compiled.error;
};

describe('what an admin can write', () => {
  test.each([
    ['department', 'Sales'],
    ['firstName + " " + lastName', 'Jürgen Groß'],
    ['custom.Laptop', 'Mac'],
    ['custom["Laptop"] == "Mac"', true],
    ['custom["cost-center"] + "-" + department', '4711-Sales'],
    ['custom.Level + 1', '4'],
    ['custom.Level > 2 && custom.Share < 1.0', true],
    ['custom.Remote ? "home" : "office"', 'home'],
    ['lower(workEmail)', 'j.gross@example.org'],
    ['upper(department)', 'SALES'],
    ['trim("  a ")', 'a'],
    ['replace(department, "a", "o")', 'Soles'],
    ['replace("aXa", "a", "b") + replace("--1", "-", "")', 'bXb1'],
    ['join(groups, "; ")', 'DE-1; VPN'],
    ['last(split(workEmail, "@"))', 'Example.ORG'],
    ['first(groups)', 'DE-1'],
    ['substring(firstName, 0, 1) + "."', 'J.'],
    ['coalesce(custom.Nope, team, department)', 'Sales'],
    ['lookup(department, {"Sales": "Vertrieb"})', 'Vertrieb'],
    ['lookup(department, {"HR": "Personal"}, "Sonstige")', 'Sonstige'],
    ['domain(workEmail)', 'example.org'],
    ['withoutDiacritics(firstName + lastName)', 'JurgenGross'],
    ['withoutDiacritics("Łukasz Sørensen")', 'Lukasz Sorensen'],
    ['addDays(startDate, -14)', '2026-12-27'],
    ['daysUntil(startDate) <= 14', true],
    ['daysSince(startDate)', '-9'],
    ['year(startDate) + "/" + month(startDate)', '2027/01'],
    ['today', '2027-01-01'],
    ['groups.exists(g, g.startsWith("DE-"))', true],
    ['groups.all(g, size(g) > 3)', false],
    ['groups.filter(g, startsWith(g, "DE-"))', 'DE-1'],
    ['"VPN" in groups', true],
    ['contains(department, "ale") && !endsWith(department, "x")', true],
    ['matches(workEmail, "(?i)^j[.]gross@")', true],
    ['employmentStatus == "active" ? "in" : "out"', 'in'],
    ['10.0 / 4.0', '2.5'],
    ['9007199254740993 + 0', '9007199254740993'],
  ])('%s', (source, value) => {
    expect(evaluate(source)).toEqual({ value });
  });

  test('says which source attributes it reads, each once', () => {
    const compiled = compileExpression('department + custom.Laptop + department + today');
    expect(compiled.ok && compiled.attributes).toEqual(['department', 'custom.Laptop']);
  });

  test('knows beforehand whether it yields a yes or no', () => {
    const yields = (source: string) => {
      const compiled = compileExpression(source);
      return compiled.ok && compiled.yields;
    };
    expect(yields('department == "Sales"')).toBe('truth');
    expect(yields('department')).toBe('text');
    expect(yields('custom.Remote')).toBe('any');
  });
});

describe('a person without the value', () => {
  const nobody = employeeSchema.parse({ id: '2', employmentStatus: 'active' });

  test.each([
    ['department', {}],
    ['custom.Laptop', {}],
    ['null', {}],
    ['custom.Laptop == ""', { value: true }],
    ['lower(custom.Laptop) + upper(team)', {}],
    ['first(groups)', {}],
    ['substring(firstName, 0, 1)', {}],
    ['daysUntil(startDate)', {}],
    ['addDays(startDate, 3)', {}],
    ['year(startDate)', {}],
    ['domain(workEmail)', {}],
    ['lookup(department, {"Sales": "x"})', {}],
    ['groups.exists(g, g == "VPN")', { value: false }],
  ])('%s gives no value and breaks nothing', (source, result) => {
    expect(evaluate(source, nobody)).toEqual(result);
  });

  test('a comparison that has nothing to compare says so, and is not true', () => {
    expect(evaluate('daysUntil(startDate) <= 14', nobody).value).toBeUndefined();
    expect(evaluate('!(daysUntil(startDate) <= 14)', nobody).value).toBeUndefined();
  });
});

describe('an expression that is wrong', () => {
  test.each([
    ['sitee', 0, 5, 'There is no field “sitee”. Did you mean “location”?'],
    ['"a" + departmen', 6, 15, 'There is no field “departmen”. Did you mean “department”?'],
    ['email', 0, 5, 'There is no field “email”. Did you mean “workEmail”?'],
    ['lowr(department)', 0, 16, 'There is no function “lowr”. Did you mean “lower”?'],
    ['department +', 12, 12, 'The expression ends too early.'],
    ['"abc', 0, 4, 'A closing quotation mark is missing.'],
    ['department + 1 == 2', 0, 19, '“==” cannot be used with a text and a number.'],
    [
      'department ? 1 : 2',
      0,
      10,
      'What stands before “?” must be a yes or no, such as department == "Sales".',
    ],
    ['custom', 0, 6, 'Say which custom field, for example custom["Laptop"].'],
    ['workEmail.matches("a")', 0, 22, 'Write matches(…) with the value inside the brackets.'],
    [
      'matches(team, "(a+")',
      14,
      19,
      'The pattern is not valid; look-arounds and back-references are not supported.',
    ],
    [
      'matches(team, "(?=a)")',
      14,
      21,
      'The pattern is not valid; look-arounds and back-references are not supported.',
    ],
    ['{"a": 1}', 0, 8, 'The result must be a text, a number, a list or a yes or no.'],
  ])('%s is refused with the place and a plain sentence', (source, from, to, message) => {
    expect(errorOf(source)).toEqual({ from, to, message });
  });

  test.each([
    'has(custom.a)',
    'cel.bind(x, team, x)',
    'timestamp("2020-01-01T00:00:00Z")',
    'type(1)',
  ])('%s is not part of what is offered', (source) => {
    expect(errorOf(source)?.message).toMatch(/^There is no function/);
  });

  test('whatever is typed, the answer is a result or a place inside the text', () => {
    const word = fc.constantFrom(
      ...'department custom . [ ] ( ) { } "a" \' 1 2.5 + - * / == && || ! ? : , groups exists g in lower \\ \u0000 é 😀'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (source) => {
          const compiled = compileExpression(source);
          if (compiled.ok) {
            const { value } = compiled.evaluate(anna, today);
            expect(['string', 'boolean', 'undefined']).toContain(typeof value);
            return;
          }
          expect(compiled.error.message).not.toBe('');
          expect(compiled.error.from).toBeGreaterThanOrEqual(0);
          expect(compiled.error.to).toBeGreaterThanOrEqual(compiled.error.from);
          expect(compiled.error.to).toBeLessThanOrEqual(source.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a hostile expression stops', () => {
  const crowd = employeeSchema.parse({
    id: '3',
    employmentStatus: 'active',
    department: 'a'.repeat(10_000),
    jobTitle: 'x'.repeat(1_000_000),
    groups: Array.from({ length: 5000 }, (_, index) => `group ${index}`),
  });
  const sum = (one: string, times: number) => Array.from({ length: times }, () => one).join('+');
  const bounded = (source: string) => {
    const compiled = compileExpression(source);
    if (!compiled.ok) return compiled.error.message;
    const started = performance.now();
    const { error = '', value = '' } = compiled.evaluate(crowd, today);
    expect(performance.now() - started).toBeLessThan(1500);
    expect(String(value).length).toBeLessThanOrEqual(10_000);
    return error;
  };

  test.each([
    [
      'a text that grows with each replacement',
      'replace(replace(department, "a", department), "a", department)',
    ],
    ['a long sum of long texts', sum('department', 100)],
    ['a loop over many long lists', `(${sum('groups', 60)}).map(g, (${sum('groups', 60)}) == [])`],
    ['a list made again in every step', `groups.filter(g, g in (${sum('groups', 60)}))`],
    ['a text split into letters', 'split(department, "").map(c, split(department, ""))'],
    ['joining a text to itself', 'join(split(substring(department, 0, 900), ""), department)'],
  ])('%s', (_, source) => {
    expect(bounded(source)).toMatch(/too (long|large)|longer than|more than/);
  });

  test('of a field of a megabyte only the beginning is read (F77)', () => {
    const compiled = compileExpression('size(jobTitle)');
    expect(compiled.ok && compiled.evaluate(crowd, today)).toEqual({ value: '10000' });
  });

  test('a pattern that kills backtracking engines is harmless', () => {
    expect(
      bounded('matches(department, "^(a+)+$") && matches(department + "b", "^(a|a)*$")'),
    ).toMatch(/longer/);
    expect(bounded('matches(substring(department, 0, 5000) + "b", "^(a+)+$")')).toBe('');
  });

  test.each([
    ['longer than 2,000 characters', '"a"'.padEnd(2001)],
    ['more parts than allowed', sum('1', 400)],
    ['brackets a hundred deep', `${'('.repeat(100)}1${')'.repeat(100)}`],
    ['a list inside the search of a list', 'groups.exists(g, groups.exists(h, g == h))'],
  ])('%s is refused at once', (_, source) => {
    expect(errorOf(source)).toBeDefined();
  });

  test('it has no way to the machine', () => {
    for (const source of [
      'constructor',
      '__proto__',
      'process',
      'globalThis',
      'this',
      'require("fs")',
    ])
      expect(errorOf(source)).toBeDefined();
    expect(evaluate('custom.__proto__')).toEqual({});
    expect(evaluate('lookup("constructor", {"a": "b"})')).toEqual({});
  });
});

test('the same person and day always give the same answer', () => {
  const sources = ['groups.map(g, lower(g))', 'daysUntil(startDate)', 'matches(lastName, "ß$")'];
  for (const source of sources) {
    const compiled = compileExpression(source);
    if (!compiled.ok) throw new Error(compiled.error.message);
    const first = compiled.evaluate(anna, today);
    compiled.evaluate(employeeSchema.parse({ id: '9', employmentStatus: 'leave' }), '2030-05-05');
    expect(compiled.evaluate(anna, today)).toEqual(first);
  }
});
