import { expect, it, vi } from 'vitest';
import { alsoHeader } from '../../../backend/connector-kit/auth/also-header.ts';
import { memoryVault } from '../../../backend/connector-kit/auth/vault.ts';

it('puts a header beside the proof, and renews the proof as before', async () => {
  const renew = vi.fn(() => Promise.resolve());
  const auth = alsoHeader('x-key', ({ key = '' }) => key, {
    kind: 'bearer',
    open: () => ({
      sign: (request) => ({ ...request, headers: { ...request.headers, authorization: 'proof' } }),
      renew,
    }),
  });
  const session = auth.open({ key: 'k-1' }, () => Promise.reject(new Error()), memoryVault());
  const signed = await session.sign({ url: '/people', headers: { accept: 'json' } });
  expect(signed.headers).toEqual({ accept: 'json', authorization: 'proof', 'x-key': 'k-1' });
  await session.renew!(signed);
  expect(renew).toHaveBeenCalledWith(signed);
});
