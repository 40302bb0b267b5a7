import { expect, it } from 'vitest';
import { eitherHeader } from '../../../backend/connector-kit/auth/either-header.ts';
import { memoryVault } from '../../../backend/connector-kit/auth/vault.ts';

const never = () => Promise.reject(new Error('There is nothing to exchange.'));

it('keeps the way that is not refused, however many were refused at the same time', async () => {
  const auth = eitherHeader(
    'authorization',
    ({ key }) => `Bearer ${key}`,
    ({ key }) => `Token ${key}`,
  );
  const session = auth.open({ key: 'k' }, never, memoryVault());
  const first = await session.sign({ url: '/a' });
  const second = await session.sign({ url: '/b' });
  expect(first.headers).toEqual({ authorization: 'Bearer k' });
  await Promise.all([session.renew!(first), session.renew!(second)]);
  expect((await session.sign({ url: '/a' })).headers).toEqual({ authorization: 'Token k' });
});
