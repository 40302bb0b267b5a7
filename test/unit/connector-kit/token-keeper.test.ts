import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endsIn, keepToken } from '../../../backend/connector-kit/auth/token-keeper.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A vendor that numbers its tokens and answers when it is told to. */
function vendor(seconds = 3600) {
  const waiting: (() => void)[] = [];
  let issued = 0;
  const fetchToken = () =>
    new Promise<{ value: string; endsAt: number }>((resolve) => {
      const value = `token-${(issued += 1)}`;
      waiting.push(() => resolve({ value, endsAt: endsIn(seconds) }));
    });
  return {
    fetchToken,
    answer: () => waiting.splice(0).forEach((go) => go()),
    issued: () => issued,
  };
}

it('fetches one token for all who ask at the same time', async () => {
  const { fetchToken, answer, issued } = vendor();
  const keeper = keepToken(fetchToken);
  const all = Promise.all([keeper.get(), keeper.get(), keeper.get()]);
  answer();
  expect(await all).toEqual(['token-1', 'token-1', 'token-1']);
  expect(await keeper.get()).toBe('token-1');
  expect(issued()).toBe(1);
});

it('never lets two refreshes race (F49)', async () => {
  const { fetchToken, answer, issued } = vendor();
  const keeper = keepToken(fetchToken);
  const first = keeper.get();
  answer();
  await first;
  const renewals = Promise.all([keeper.renew('token-1'), keeper.renew('token-1')]);
  answer();
  await renewals;
  await keeper.renew('token-1');
  expect(await keeper.get()).toBe('token-2');
  expect(issued()).toBe(2);
});

it('fetches the next token before this one ends', async () => {
  const { fetchToken, answer } = vendor(600);
  const keeper = keepToken(fetchToken);
  const first = keeper.get();
  answer();
  expect(await first).toBe('token-1');
  vi.setSystemTime(Date.now() + 545_000);
  const second = keeper.get();
  answer();
  expect(await second).toBe('token-2');
});

it('asks again after a refusal', async () => {
  let calls = 0;
  const keeper = keepToken(() =>
    (calls += 1) === 1
      ? Promise.reject(new Error('down'))
      : Promise.resolve({ value: 'good', endsAt: endsIn() }),
  );
  await expect(keeper.get()).rejects.toThrow('down');
  expect(await keeper.get()).toBe('good');
});

it('takes the token that the vendor hands out in passing', async () => {
  const keeper = keepToken(() => Promise.resolve({ value: 'first', endsAt: endsIn() }));
  await keeper.get();
  keeper.put('second');
  expect(await keeper.get()).toBe('second');
});
