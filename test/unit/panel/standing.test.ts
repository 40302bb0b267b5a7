import { describe, expect, test } from 'vitest';
import { noCounts } from '#shared/plan.ts';
import type { Status } from '#shared/status.ts';
import { standingOf } from '../../../extension/state/standing.ts';
import { openProblems } from '../../../extension/panel/home/open-problems.ts';
import { makeCycle, makeStatus } from './make-connection.ts';

const inState = (state: NonNullable<Status['connection']>['state']) => ({
  connection: { hris: 'personio', name: 'Personio', state },
});
const held = { code: 'plan_held', message: '74 of 312 users would leave.', planId: 'p1' };
const refused = { code: 'invalid_credentials', message: 'Personio refuses the key.' };
const running = makeCycle({
  state: 'running',
  people: { read: 200, inScope: 0, pages: 2, total: 452 },
});

describe('how it stands, most urgent first', () => {
  test.each([
    ['nothing connected', { connection: undefined }, 'none'],
    ['a cycle runs', { running, attention: held }, 'reading'],
    [
      'credentials broke',
      { ...inState('needs-reauthorization'), attention: refused },
      'reauthorize',
    ],
    ['a plan is held, also when paused', { ...inState('paused'), attention: held }, 'held'],
    ['paused after a failure', { ...inState('paused'), attention: refused }, 'paused'],
    ['the wizard is not finished', inState('setup'), 'setup'],
    ['the mapping is to do', inState('mapping'), 'mapping'],
    ['the last cycle failed', { attention: refused }, 'failed'],
    ['the last cycle was stopped', { lastCycle: makeCycle({ state: 'cancelled' }) }, 'failed'],
    ['the last plan was rejected', { lastCycle: makeCycle({ state: 'held' }) }, 'failed'],
    ['all is well', {}, 'fine'],
  ])('%s', (_, change, kind) => {
    expect(standingOf(makeStatus(change as Partial<Status>)).kind).toBe(kind);
  });

  test('bad news says that the users stay', () => {
    for (const change of [
      { ...inState('needs-reauthorization'), attention: refused },
      inState('paused'),
      { attention: refused },
    ])
      expect(standingOf(makeStatus(change)).lead).toContain('Your 312 users stay as they are.');
  });

  test('progress has its whole', () => {
    expect(standingOf(makeStatus({ running })).lead).toContain('200 of 452 people');
  });
});

describe('open problems', () => {
  test('none when all is well', () => {
    expect(openProblems(makeStatus(), [makeCycle()])).toEqual([]);
  });

  test('a held plan leads to that plan, broken credentials to new ones, a failure to its cycle', () => {
    const href = (change: Partial<Status>) => openProblems(makeStatus(change), [])[0]?.action.href;
    expect(href({ attention: held })).toBe('#/plan/p1');
    expect(href({ ...inState('needs-reauthorization'), attention: refused })).toBe(
      '#/edit/reauthorize',
    );
    expect(href({ attention: refused })).toBe('#/activity/cycle-1');
  });

  test('people who cannot become users are told from the last cycle that looked at everyone', () => {
    const skipping = (skip: number) => ({ counts: { ...noCounts(), skip } });
    const cycles = [
      makeCycle({ id: 'changes', kind: 'incremental' }),
      makeCycle({ id: 'everyone', ...skipping(2) }),
      makeCycle({ id: 'older', ...skipping(9) }),
    ];
    expect(openProblems(makeStatus(), cycles)).toMatchObject([
      { title: '2 people cannot become users', action: { href: '#/activity/everyone' } },
    ]);
  });
});
