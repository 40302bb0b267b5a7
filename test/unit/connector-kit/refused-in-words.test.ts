import { expect, it } from 'vitest';
import { header } from '../../../backend/connector-kit/auth/header.ts';
import { refusedInWords } from '../../../backend/connector-kit/auth/refused-in-words.ts';
import { memoryVault } from '../../../backend/connector-kit/auth/vault.ts';

const way = refusedInWords(
  /invalid access token/i,
  header('x-key', ({ key = '' }) => key),
);
const session = way.open({ key: 'k' }, () => Promise.reject(new Error('unused')), memoryVault());

it('signs as before', async () =>
  expect((await session.sign({ url: '/people' })).headers).toEqual({ 'x-key': 'k' }));

it('takes the words of the vendor for a refused proof, whatever the status', () => {
  expect(session.isRefused?.({ status: 200, text: '{"message":"Invalid access token"}' })).toBe(
    true,
  );
  expect(session.isRefused?.({ status: 401, text: '' })).toBe(true);
  expect(session.isRefused?.({ status: 200, text: '{"employees":[]}' })).toBe(false);
});

it('does not look for them far down, where people are', () =>
  expect(
    session.isRefused?.({ status: 200, text: `${' '.repeat(1000)}Invalid access token` }),
  ).toBe(false));
