import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TargetName } from '#shared/user.ts';
import { cleanText, normalise } from '../../../backend/provisioning/normalise.ts';

const valueOf = (target: TargetName, raw: string) => {
  const result = normalise(target, cleanText(raw));
  return 'value' in result ? result.value : result.problem.code;
};

describe('e-mail', () => {
  test.each([
    [' Anna.Schmidt@EXAMPLE.org ', 'Anna.Schmidt@example.org'],
    ["o'brien+tag@example.co.uk", "o'brien+tag@example.co.uk"],
    ['jürgen@müller.de', 'jürgen@müller.de'], // F41
    ['用户@例子.中国', '用户@例子.中国'],
    ['anna@example', 'invalid_email'],
    ['anna', 'invalid_email'],
    ['@example.org', 'invalid_email'],
    ['anna@@example.org', 'invalid_email'],
    ['anna..s@example.org', 'invalid_email'],
    ['.anna@example.org', 'invalid_email'],
    ['anna smith@example.org', 'invalid_email'],
    ['Anna <anna@example.org>', 'invalid_email'],
    ['a@example.org;b@example.org', 'invalid_email'],
    ['anna@-example.org', 'invalid_email'],
    ['anna@example..org', 'invalid_email'],
    [`${'a'.repeat(300)}@example.org`, 'invalid_email'],
  ])('%j becomes %s', (raw, value) => {
    expect(valueOf('email', raw)).toBe(value);
  });
});

describe('language', () => {
  test.each([
    ['de', 'de'],
    ['de_DE', 'de'],
    ['de-AT', 'de-AT'],
    ['nl-NL', 'nl'],
    ['en_US.UTF-8', 'en'],
    ['en-GB', 'en-GB'],
    ['German', 'de'],
    ['Deutsch', 'de'],
    ['Französisch', 'fr'],
    ['français', 'fr'],
    ['deu', 'de'],
    ['zh-TW', 'zh-TW'],
    ['xx', 'unknown_language'],
    ['Klingonish', 'unknown_language'],
    ['-', 'unknown_language'],
  ])('%s becomes %s', (raw, value) => {
    expect(valueOf('language', raw)).toBe(value);
  });
});

describe('country', () => {
  test.each([
    ['DE', 'DE'],
    ['at', 'AT'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['SCHWEIZ', 'CH'],
    ['United Kingdom', 'GB'],
    ['UK', 'GB'],
    ['USA', 'US'],
    ['United States of America', 'US'],
    ['Czech Republic', 'CZ'],
    ['Côte d’Ivoire', 'CI'],
    ['Narnia', 'unknown_country'],
    ['ZZ', 'unknown_country'],
    ['Europe', 'unknown_country'],
  ])('%s becomes %s', (raw, value) => {
    expect(valueOf('country', raw)).toBe(value);
  });
});

describe('gender', () => {
  test.each([
    ['f', 'female'],
    ['W', 'female'],
    ['weiblich', 'female'],
    ['Female', 'female'],
    ['m', 'male'],
    ['Männlich', 'male'],
    ['divers', 'other'],
    ['X', 'other'],
    ['constructor', 'other'],
  ])('%s becomes %s', (raw, value) => {
    expect(valueOf('gender', raw)).toBe(value);
  });
});

describe('start date', () => {
  test.each([
    ['2027-03-01', '2027-03-01'],
    ['2021-06-30+08:00', '2021-06-30'], // F43: not the day before
    ['2021-06-30T00:00:00+08:00', '2021-06-30'],
    ['2021-06-30 00:00', '2021-06-30'],
    ['2027-02-30', 'invalid_date'],
    ['01.03.2027', 'invalid_date'],
    ['2027-03-010', 'invalid_date'],
  ])('%s becomes %s', (raw, value) => {
    expect(valueOf('startDate', raw)).toBe(value);
  });
});

describe('text (F66, F77)', () => {
  test.each([
    ['  Anna\r\n Maria\t', 'Anna Maria'],
    ['An\u0000na\u0007', 'Anna'],
    ['An\uFEFFna\u200B', 'Anna'],
    ['\u202EannA\u202C', 'annA'],
    ['Ju\u0308rgen', 'Jürgen'],
    ['<b>Anna</b>', '<b>Anna</b>'],
    ['👩‍💻 Anna', '👩‍💻 Anna'],
    ['broken \uD83D end', 'broken end'],
  ])('%j becomes %j', (raw, value) => {
    expect(valueOf('jobTitle', raw)).toBe(value);
  });

  test('a value of a megabyte is cut without breaking a character', () => {
    expect(valueOf('jobTitle', '😀'.repeat(500_000))).toBe('😀'.repeat(500));
  });

  test('what is normalised stays as it is when normalised again', () => {
    const targets = fc.constantFrom<TargetName>(
      'email',
      'language',
      'country',
      'gender',
      'startDate',
      'jobTitle',
      'custom.x',
    );
    fc.assert(
      fc.property(targets, fc.string({ unit: 'binary' }), (target, raw) => {
        const once = normalise(target, cleanText(raw));
        if ('value' in once) expect(normalise(target, cleanText(once.value))).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });
});
