import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employee } from '#shared/employee.ts';
import { cleanEmployee, cleanText, day } from '../../../backend/connector-kit/clean-employee.ts';

const draft = { id: 7, employmentStatus: 'active' } as const;

describe('texts', () => {
  it.each([
    ['spaces around', '  Maria ', 'Maria'],
    ['NUL', 'Ma\0ria', 'Maria'],
    ['line breaks', 'Maria\r\nSoto', 'Maria Soto'],
    ['numbers', 42, '42'],
    ['emoji and letters of any script', 'Zoë 🚀 Παπαδοπούλου', 'Zoë 🚀 Παπαδοπούλου'],
    ['half an emoji', 'Zoë \ud83d', 'Zoë \ufffd'],
    ['markup, which is a name like any other', '<b>Tom</b>', '<b>Tom</b>'],
    ['nothing', null, undefined],
    ['blanks only', ' \t\n ', undefined],
    ['a photo', 'A'.repeat(10_001), undefined],
    ['an object', { value: 1 }, undefined],
  ])('%s', (_, value, expected) => expect(cleanText(value)).toBe(expected));

  it('are the same when they are tidied twice', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
    ));
});

describe('days', () => {
  it.each([
    ['2021-06-30T00:00:00+08:00', '2021-06-30'],
    ['2020-01-15-08:00', '2020-01-15'],
    ['2019-11-01', '2019-11-01'],
    ['0000-00-00', undefined],
    ['2023-02-30', undefined],
    ['01.02.2023', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s, in any time zone (F43)', (value, expected) => expect(day(value)).toBe(expected));

  it('never shift', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom('', 'Z', 'T00:00:00+14:00', 'T23:59:59-11:00', ' 00:00:00'),
        (date, tail) => {
          const text = date.toISOString().slice(0, 10);
          expect(day(text + tail)).toBe(text);
        },
      ),
    ));
});

describe('an employee', () => {
  it('has no empty values, and groups and lists without doubles', () =>
    expect(
      cleanEmployee({
        ...draft,
        workEmail: ' ',
        department: null,
        lastName: 'Soto ',
        startDate: '0000-00-00',
        groups: ['Sales', 'Sales ', '', null],
        customFields: {
          a: ['x', 'x', ''],
          b: '',
          c: 0,
          d: false,
          e: null,
          f: { g: 1 },
          h: Number.NaN,
        },
      }),
    ).toEqual({
      id: '7',
      employmentStatus: 'active',
      lastName: 'Soto',
      displayName: 'Soto',
      groups: ['Sales'],
      customFields: { a: ['x'], c: 0, d: false },
    }));

  it('is nobody without an id', () => expect(cleanEmployee({ ...draft, id: '' })).toBeUndefined());

  it('is of the one shape, whatever the vendor sends', () =>
    fc.assert(
      fc.property(
        fc.record({ firstName: fc.string(), startDate: fc.string(), terminationDate: fc.string() }),
        fc.array(fc.option(fc.string())),
        fc.dictionary(fc.string(), fc.anything()),
        (texts, groups, customFields) => {
          const clean = cleanEmployee({ ...draft, ...texts, groups, customFields });
          expect(employee.parse(clean)).toEqual(clean);
        },
      ),
    ));
});
