import { describe, expect, test } from 'vitest';
import type { Connection } from '#shared/connection.ts';
import { editItems } from '../../../extension/panel/manage/edit-items.ts';
import { makeConnection } from './make-connection.ts';

const usable = (connection: Connection) =>
  editItems(connection)
    .filter(({ unavailable }) => unavailable === undefined)
    .map(({ id }) => id);
const unfinished = (state: Connection['state']): Connection => {
  const { activatedAt: _, ...rest } = makeConnection({ state });
  return rest;
};

describe('the Edit menu', () => {
  test('everything can be changed about a running connection', () => {
    expect(usable(makeConnection())).toEqual([
      'filter',
      'mapping',
      'fields',
      'settings',
      'reauthorize',
      'pause',
      'disconnect',
    ]);
  });

  test('a paused one offers to resume', () => {
    const items = usable(makeConnection({ state: 'paused' }));
    expect(items).toContain('resume');
    expect(items).not.toContain('pause');
  });

  test('a setup can always be left, and what comes later says why it has to wait', () => {
    for (const state of ['setup', 'initial-sync', 'mapping'] as const) {
      expect(usable(unfinished(state))).toContain('disconnect');
      expect(usable(unfinished(state))).not.toContain('pause');
    }
    expect(usable(unfinished('initial-sync'))).toEqual(['settings', 'disconnect']);
    expect(usable(unfinished('mapping'))).toContain('mapping');
  });

  test('without working credentials there is nothing to pause', () => {
    expect(usable(makeConnection({ state: 'needs-reauthorization' }))).not.toContain('pause');
  });
});
