import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('heavenhr', { people: 120 });
});

function askToken(query: string, secret = simulator.credentials['clientSecret']) {
  const pair = Buffer.from(`${simulator.credentials['clientId']}:${secret}`).toString('base64');
  return fetch(`${simulator.url}/api/v2/oauth2/token?${query}`, {
    headers: { authorization: `Basic ${pair}` },
  });
}

async function get(path: string) {
  const answer = await askToken('grant_type=client_credentials&scope=all');
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return fetch(`${simulator.url}/api/v2${path}`, { headers: { authorization: `Bearer ${token}` } });
}

it('gives a token for the right secret, grant and scope only', async () => {
  const right = 'grant_type=client_credentials&scope=all';
  expect((await askToken(right, 'wrong')).status).toBe(401);
  expect((await askToken('grant_type=client_credentials')).status).toBe(400);
  expect((await fetch(`${simulator.url}/api/v2/employees`)).status).toBe(401);
});

it('counts pages and people, and has no page beyond the last', async () => {
  const last = (await (await get('/employees?page=3')).json()) as { data: unknown[] };
  expect(last).toMatchObject({ page: 3, totalPages: 3, totalItems: 120 });
  expect(last.data).toHaveLength(20);
  expect((await get('/employees?page=4')).status).toBe(404);
  expect((await get('/employees?page=none')).status).toBe(400);
});

it('names the address of one person in another way than the list', async () => {
  const { id, email } = simulator.control().people[0]!;
  const found = await get(`/employees/${id}`);
  expect(found.headers.get('X-B3-SpanId')).toBeTruthy();
  expect(await found.json()).toMatchObject({ id, professionalEmail: email });
  expect((await get('/employees/_nobody_')).status).toBe(404);
});
