import { expect, it } from 'vitest';
import { twoLetterCountry } from '../../../backend/connector-kit/alpha-3.ts';
import {
  changedSince,
  lastSlice,
  optionLabel,
  statusFacts,
} from '../../../backend/connector-kit/sap.ts';

const on = (day: string, seqNumber: string) => ({
  startDate: `/Date(${Date.parse(day)})/`,
  seqNumber,
});

it('lets the record count that began last, and of one day the one entered last', () => {
  const [first, second, tenth] = [
    on('2020-01-01', '9'),
    on('2024-05-01', '2'),
    on('2024-05-01', '10'),
  ];
  expect(lastSlice([tenth, first, second])).toBe(tenth);
  expect(lastSlice([])).toBeUndefined();
});

it.each([
  ['A', false, false],
  ['U', false, true],
  ['T', true, false],
  ['RNS', true, false],
  [undefined, false, false],
])('takes the status %s for left: %s, on leave: %s', (code, left, leave) =>
  expect(statusFacts(code)).toEqual({ left, leave }),
);

it('reads an option in English, else in the first language, else by its code', () => {
  const label = (locale: string, label: string) => ({ locale, label });
  const labels = [label('de_DE', 'Fest'), label('en_GB', 'Permanent')];
  expect(optionLabel({ picklistLabels: { results: labels } })).toBe('Permanent');
  expect(optionLabel({ picklistLabels: { results: labels.slice(0, 1) } })).toBe('Fest');
  expect(optionLabel({ externalCode: 'P', picklistLabels: { results: [] } })).toBe('P');
  expect(optionLabel(null)).toBeUndefined();
});

it('asks for what came into effect since the day before, though it was entered long ago', () =>
  expect(changedSince('2026-03-01T11:00:00.000Z', ['', 'a/'], ['a/'])).toBe(
    "(lastModifiedDateTime ge datetimeoffset'2026-03-01T11:00:00.000Z' or a/lastModifiedDateTime ge datetimeoffset'2026-03-01T11:00:00.000Z' or a/startDate ge datetimeoffset'2026-02-28T00:00:00Z')",
  ));

it.each([
  ['DEU', 'DE'],
  ['che', 'CH'],
  ['DE', 'DE'],
  ['Atlantis', 'Atlantis'],
  [undefined, undefined],
])('writes the country %s as %s', (country, code) => expect(twoLetterCountry(country)).toBe(code));
