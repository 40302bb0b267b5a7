import { expect, test } from 'vitest';
import type { Connection } from '#shared/connection.ts';
import { belongs, landingFor } from '../../../extension/state/landing.ts';
import { makeConnection } from './make-connection.ts';

const unfinished = (change: Partial<Connection>): Connection => {
  const { activatedAt: _, ...rest } = makeConnection(change);
  return rest;
};
const filter = { everyone: true as const, exceptions: { include: [], exclude: [] } };

test.each([
  ['the catalogue without a connection', null, '#/catalogue'],
  [
    'choosing employees when nobody is chosen',
    unfinished({ state: 'setup' }),
    '#/connect/personio/employees',
  ],
  [
    'the end of the wizard when they are chosen',
    unfinished({ state: 'setup', draft: { filter } }),
    '#/connect/personio/finish',
  ],
  ['the progress of the first reading', unfinished({ state: 'initial-sync' }), '#/sync'],
  ['the mapping', unfinished({ state: 'mapping' }), '#/mapping'],
  [
    'new credentials when they broke during the setup',
    unfinished({ state: 'needs-reauthorization' }),
    '#/edit/reauthorize',
  ],
  ['the overview when it runs', makeConnection(), '#/home'],
  ['the overview when it is paused', makeConnection({ state: 'paused' }), '#/home'],
  [
    'the overview when a running one needs credentials',
    makeConnection({ state: 'needs-reauthorization' }),
    '#/home',
  ],
])('a half-finished setup goes on where it stopped: %s', (_, connection, hash) => {
  expect(landingFor(connection)).toBe(hash);
});

test('without a connection only the catalogue, the wizard and what is stored can be looked at', () => {
  const open = ['catalogue', 'connect', 'users', 'activity'];
  const shut = ['home', 'sync', 'mapping', 'plan', 'edit', 'why'];
  expect(open.filter((screen) => !belongs(screen, null))).toEqual([]);
  expect(shut.filter((screen) => belongs(screen, null))).toEqual([]);
});

test('the setup cannot be entered again once the connection runs, nor the overview before', () => {
  expect(belongs('connect', makeConnection())).toBe(false);
  expect(belongs('home', unfinished({ state: 'mapping' }))).toBe(false);
  expect(belongs('home', makeConnection())).toBe(true);
});
