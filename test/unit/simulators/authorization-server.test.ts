import { expect, it } from 'vitest';
import { AuthorizationServer } from '../../simulators/world/authorization-server.ts';
import { World } from '../../simulators/world/world.ts';

const clientId = 'the-app';
const agreement = { clientId, redirectUri: undefined, challenge: undefined, scope: 'all' };

function serverAt(clock: { now: number }, singleUse = false): AuthorizationServer {
  const world = new World({
    people: 1,
    today: '2026-11-24',
    idOf: ({ key }) => key,
    now: () => new Date(clock.now),
  });
  return new AuthorizationServer(world, {
    clientId,
    scope: 'all',
    refreshToken: 'first',
    singleUse,
  });
}

it.each([
  [5 * 60_000 - 1, undefined],
  [5 * 60_000, 'invalid_grant'],
])('gives a token for a code that is %i ms old, or not', (age, error) => {
  const clock = { now: 0 };
  const server = serverAt(clock);
  const code = server.agree(agreement);
  clock.now = age;
  const answer = server.answer(clientId, { grant_type: 'authorization_code', code });
  expect('error' in answer ? answer.error : undefined).toBe(error);
});

it('gives a code to nobody but the app that asked for it', () => {
  const server = serverAt({ now: 0 });
  const code = server.agree(agreement);
  const grant = { grant_type: 'authorization_code', code };
  expect(server.answer('another-app', grant)).toEqual({ error: 'invalid_grant' });
});

it('leaves a refresh token that is good for ever as it is', () => {
  const server = serverAt({ now: 0 });
  const grant = { grant_type: 'refresh_token', refresh_token: 'first' };
  for (const _ of [1, 2])
    expect(server.answer(clientId, grant)).toMatchObject({ refresh_token: 'first' });
});
