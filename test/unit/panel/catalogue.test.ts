import { describe, expect, test } from 'vitest';
import type { ConnectorInfo } from '#shared/connector-info.ts';
import { findHris } from '../../../extension/panel/catalogue/find-hris.ts';
import { findTyped, moveInGrid } from '../../../extension/panel/catalogue/grid-keys.ts';

const hris = (name: string, aliases: string[] = []): ConnectorInfo => ({
  id: name.toLowerCase(),
  name,
  aliases,
  monogram: name.slice(0, 2),
  tileOf: name.toLowerCase(),
  docsUrl: 'https://docs.example',
  authentication: 'API key in a header',
  incremental: false,
  customFields: false,
  credentials: [],
  rights: [],
  guide: [],
  unconfirmed: [],
  connect: ['direct'],
});
const all = [
  hris('Eurécia'),
  hris('Kallidus', ['Sapling']),
  hris('Microsoft Azure AD'),
  hris('Microsoft Entra ID', ['Azure AD']),
];
const names = (typed: string) => findHris(all, typed).map(({ hris }) => hris.name);

describe('finding an HRIS', () => {
  test('nothing typed shows all', () => {
    expect(names(' ')).toHaveLength(all.length);
  });
  test('accents and capitals make no difference', () => {
    expect(names('eurecia')).toEqual(['Eurécia']);
  });
  test('a former name finds it and is said', () => {
    expect(findHris(all, 'sapl')).toMatchObject([{ hris: { name: 'Kallidus' }, alias: 'Sapling' }]);
  });
  test('an alias is not said where the name itself holds what was typed', () => {
    expect(findHris(all, 'azure')).toEqual([{ hris: all[2] }, { hris: all[3], alias: 'Azure AD' }]);
  });
  test('what nobody is called finds nothing', () => {
    expect(names('spreadsheet')).toEqual([]);
  });
});

describe('the keyboard in a grid of 8 tiles in 3 columns', () => {
  const move = (key: string, at: number) => moveInGrid(key, at, 8, 3);
  test('arrows go to the neighbours', () => {
    expect([
      move('ArrowRight', 3),
      move('ArrowLeft', 3),
      move('ArrowDown', 3),
      move('ArrowUp', 3),
    ]).toEqual([4, 2, 6, 0]);
  });
  test('the edges hold', () => {
    expect([
      move('ArrowLeft', 0),
      move('ArrowUp', 2),
      move('ArrowDown', 5),
      move('ArrowRight', 7),
    ]).toEqual([0, 2, 5, 7]);
  });
  test('Home and End go to the ends, other keys nowhere', () => {
    expect([move('Home', 4), move('End', 4), move('Tab', 4)]).toEqual([0, 7, undefined]);
  });
  test('the same letter goes on to the next name, more letters narrow', () => {
    const list = ['sage hr', 'sap successfactors', 'sesame hr', 'workday'];
    expect(findTyped(list, 's', 0)).toBe(1);
    expect(findTyped(list, 's', 2)).toBe(0);
    expect(findTyped(list, 'sap', 1)).toBe(1);
    expect(findTyped(list, 'x', 1)).toBeUndefined();
  });
});
