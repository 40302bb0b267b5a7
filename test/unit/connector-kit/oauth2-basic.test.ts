import { expect, it } from 'vitest';
import type { Exchange } from '../../../backend/connector-kit/auth/auth.ts';
import { oauth2Basic } from '../../../backend/connector-kit/auth/oauth2-basic.ts';
import type { HrisRequest } from '../../../backend/connector-kit/connector.ts';
import { memoryVault } from '../../../backend/connector-kit/auth/vault.ts';

it('asks for a token with HTTP Basic, and believes a lifetime that is written as a text', async () => {
  const asked: HrisRequest[] = [];
  let lifetime = '1';
  const exchange: Exchange = (request, answer) => {
    asked.push(request);
    const token = { access_token: `t${asked.length}`, expires_in: lifetime };
    return Promise.resolve(answer.parse(token));
  };
  const auth = oauth2Basic({ url: '/token' }, ({ id, secret }) => `${id}:${secret}`);
  const session = auth.open({ id: 'me', secret: 'pw' }, exchange, memoryVault());
  const bearers = async () => (await session.sign({ url: '/people' })).headers;
  expect(await bearers()).toEqual({ authorization: 'Bearer t1' });
  expect(asked).toEqual([{ url: '/token', headers: { authorization: `Basic ${btoa('me:pw')}` } }]);
  lifetime = '3599';
  expect(await bearers()).toEqual({ authorization: 'Bearer t2' });
  expect(await bearers()).toEqual({ authorization: 'Bearer t2' });
});
