import { SignJWT } from 'jose';
import { beforeEach, expect, it } from 'vitest';
import { openHris } from '../../../backend/connector-kit/open-hris.ts';
import { findConnector } from '../../../backend/connector-kit/registry.ts';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('boondmanager', { people: 60 });
});

async function get(path: string, claims: Record<string, string> = {}) {
  const { userToken, clientToken, clientKey } = simulator.credentials;
  const jwt = await new SignJWT({ userToken, clientToken, mode: 'normal', ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(clientKey));
  const headers = { 'X-Jwt-Client-BoondManager': jwt };
  const answer = await fetch(`${simulator.url}/api${path}`, { headers });
  return { status: answer.status, body: (await answer.json()) as object };
}

const naming = (parameter: string) => ({ errors: [{ source: { parameter } }] });

it('refuses whoever sends no JWT with 401, and one with other tokens with 422', async () => {
  expect((await fetch(`${simulator.url}/api/resources`)).status).toBe(401);
  const other = await get('/resources', { userToken: 'other' });
  expect(other).toMatchObject({ status: 422, body: naming('xJwtClient') });
});

it.each([
  ['page', 'page=0'],
  ['maxResults', 'maxResults=501'],
  ['sort', 'sort=shoeSize'],
  ['order', 'order=up'],
])('refuses a wrong %s, and names it', async (parameter, query) =>
  expect(await get(`/resources?${query}`)).toMatchObject({ status: 422, body: naming(parameter) }),
);

it('gives 30 people unless asked for more, and says how many there are', async () => {
  const { body } = await get('/resources');
  expect(body).toMatchObject({ meta: { totals: { rows: 60 } } });
  expect((body as { data: unknown[] }).data).toHaveLength(30);
});

it('has no profile of somebody who is not there', async () =>
  expect((await get('/resources/999999')).status).toBe(404));

it.each(['', '0, 9'])('has the connector list the states when "%s" are given', async (states) => {
  const connector = findConnector('boondmanager');
  const credentials = { ...simulator.credentials, inactiveStates: states };
  const hris = openHris(connector, credentials, { demoBaseUrl: simulator.url });
  await expect(hris.check()).rejects.toMatchObject({
    code: 'invalid_credentials',
    hint: 'Enter their numbers: 0 is Left, 1 is Working, 2 is Arriving.',
  });
});
