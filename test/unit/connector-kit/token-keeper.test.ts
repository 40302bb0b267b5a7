import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endsIn, keepToken } from '../../../backend/connector-kit/auth/token-keeper.ts';
import { memoryVault, vaultOver, type Token } from '../../../backend/connector-kit/auth/vault.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A vendor that numbers its tokens and takes a moment to answer. */
function vendor(seconds = 3600) {
  let issued = 0;
  const fetchToken = () =>
    new Promise<Token>((resolve) => {
      const value = `token-${(issued += 1)}`;
      setImmediate(() => resolve({ value, endsAt: endsIn(seconds) }));
    });
  return {
    fetchToken,
    issued: () => issued,
  };
}

it('fetches one token for all who ask at the same time', async () => {
  const { fetchToken, issued } = vendor();
  const keeper = keepToken(fetchToken);
  const all = Promise.all([keeper.get(), keeper.get(), keeper.get()]);
  expect(await all).toEqual(['token-1', 'token-1', 'token-1']);
  expect(await keeper.get()).toBe('token-1');
  expect(issued()).toBe(1);
});

it('never lets two refreshes race (F49)', async () => {
  const { fetchToken, issued } = vendor();
  const keeper = keepToken(fetchToken);
  const first = keeper.get();
  await first;
  const renewals = Promise.all([keeper.renew('token-1'), keeper.renew('token-1')]);
  await renewals;
  await keeper.renew('token-1');
  expect(await keeper.get()).toBe('token-2');
  expect(issued()).toBe(2);
});

it('fetches the next token before this one ends', async () => {
  const { fetchToken } = vendor(600);
  const keeper = keepToken(fetchToken);
  const first = keeper.get();
  expect(await first).toBe('token-1');
  vi.setSystemTime(Date.now() + 545_000);
  const second = keeper.get();
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

it('asks once for everybody who shares a vault, however often the HRIS is opened', async () => {
  const { fetchToken, issued } = vendor();
  const vault = memoryVault();
  const keepers = Array.from({ length: 10 }, () => keepToken(fetchToken, vault));
  expect(new Set(await Promise.all(keepers.map((keeper) => keeper.get())))).toEqual(
    new Set(['token-1']),
  );
  await Promise.all(keepers.map((keeper) => keeper.renew('token-1')));
  expect(issued()).toBe(2);
});

it('has a new refresh token on disk before anybody uses what came with it', async () => {
  const events: string[] = [];
  const vault = vaultOver({
    read: () => Promise.resolve(undefined),
    write: async (token) => {
      await new Promise(setImmediate);
      events.push(`kept ${token.refreshToken}`);
    },
  });
  const keeper = keepToken(
    () => Promise.resolve({ value: 'a', endsAt: endsIn(), refreshToken: 'r2' }),
    vault,
  );
  events.push(`used ${await keeper.get()}`);
  expect(events).toEqual(['kept r2', 'used a']);
});
