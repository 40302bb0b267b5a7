import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;
let token: string;

const logIn = (headers: Record<string, string>) =>
  fetch(`${simulator.url}/eurecia/rest/v1/Auth`, { headers });

const get = (path: string, headers: Record<string, string> = { token }) =>
  fetch(`${simulator.url}/eurecia/rest/v4${path}`, { headers });

beforeEach(async () => {
  simulator = await start('eurecia', { people: 120 });
  const authToken = simulator.credentials['apiToken']!;
  const answer = await (await logIn({ authToken, accept: 'application/json' })).json();
  token = (answer as { eureciaResponse: { temporaryToken: { token: { $: string } } } })
    .eureciaResponse.temporaryToken.token.$;
});

it('gives a temporary token for the API token only, in XML unless asked for JSON', async () => {
  const authToken = simulator.credentials['apiToken']!;
  const answer = await logIn({ authToken });
  expect(answer.headers.get('Content-Type')).toContain('xml');
  expect((await logIn({ authToken: 'wrong' })).status).toBe(401);
  expect((await logIn({ authorization: `Bearer ${authToken}` })).status).toBe(401);
});

it('refuses the API token itself, and the temporary one in another header', async () => {
  expect((await get('/users', { token: simulator.credentials['apiToken']! })).status).toBe(401);
  expect((await get('/users', { authorization: `Bearer ${token}` })).status).toBe(401);
});

it('counts pages from 0, with 50 people and seven fields each', async () => {
  const page = async (query: string) =>
    (await (await get(`/users${query}`)).json()) as { content: object[]; last: boolean };
  const first = await page('');
  expect(first).toMatchObject({ totalElements: 120, totalPages: 3, last: false, number: 0 });
  expect(first.content).toHaveLength(50);
  expect(Object.keys(first.content[0]!)).toHaveLength(7);
  expect(await page('?page=2')).toMatchObject({ last: true, numberOfElements: 20 });
  expect((await get('/users?page=-1')).status).toBe(400);
});

it('says that somebody starts at midnight in Paris, in winter and in summer', async () => {
  const { id } = simulator.control().people[0]!;
  for (const [startDate, moment] of [
    ['2021-03-01', '2021-02-28T23:00:00Z'],
    ['2021-07-01', '2021-06-30T22:00:00Z'],
  ] as const) {
    simulator.control({ update: { [id]: { startDate } } });
    expect(await (await get(`/users/${id}`)).json()).toMatchObject({
      entryDate: Date.parse(moment),
    });
  }
});
