import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;

beforeEach(async () => {
  simulator = await start('afas', { people: 150 });
});

const signed = () =>
  `AfasToken ${Buffer.from(String(simulator.credentials['token'])).toString('base64')}`;

async function ask(path: string, authorization = signed()) {
  const url = `${simulator.url}/ProfitRestServices${path}`;
  const answer = await fetch(url, { headers: { authorization } });
  const body = await answer.text();
  return { status: answer.status, body };
}

const users = '/connectors/T4E_HelloID_Users_v2';
const rowsOf = async (path: string): Promise<Record<string, unknown>[]> =>
  JSON.parse((await ask(path)).body).rows;

describe('AFAS refuses', () => {
  it('a token that is not encoded, or under another scheme, with 401', async () => {
    const { token } = simulator.credentials;
    expect((await ask('/metainfo', `AfasToken ${token}`)).status).toBe(401);
    expect((await ask('/metainfo', signed().replace('AfasToken', 'Bearer'))).status).toBe(401);
    expect((await ask('/metainfo')).status).toBe(200);
  });

  it.each([
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['another secret', { client_secret: 'wrong' }, 'invalid_client'],
  ])('%s for a token, with 400', async (_, wrong, error) => {
    const form = {
      grant_type: 'client_credentials',
      client_id: simulator.credentials['clientId']!,
      client_secret: simulator.credentials['clientSecret']!,
      ...wrong,
    };
    const url = `${simulator.url}/ProfitRestServices/oauth/token`;
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    expect([answer.status, await answer.json()]).toEqual([400, { error }]);
  });

  it.each([
    ['a page that begins nowhere', `${users}?skip=first`],
    ['an order by a column that is not there', `${users}?orderbyfieldids=ShoeSize`],
    ['a filter that it does not know', `${users}?filterfieldids=ShoeSize&operatortypes=1`],
  ])('%s, with 500 and a message', async (_, path) => {
    const { status, body } = await ask(path);
    expect([status, JSON.parse(body)]).toMatchObject([
      500,
      { externalMessage: expect.any(String) },
    ]);
  });

  it('a query of more than 2,049 characters, with 404', async () => {
    expect((await ask(`${users}?filtervalues=${'1'.repeat(2049)}`)).status).toBe(404);
  });

  it('a GetConnector that the app connector lacks, which is not in the overview either', async () => {
    simulator.control({ revokePermission: 'people' });
    expect(await ask(users)).toMatchObject({
      status: 500,
      body: expect.stringContaining('GetConnector not supported'),
    });
    expect(JSON.parse((await ask('/metainfo')).body).getConnectors).toEqual([]);
  });
});

it('gives 100 rows unless asked for more, and no row after the last', async () => {
  expect(await rowsOf(users)).toHaveLength(100);
  expect(await rowsOf(`${users}?take=1000`)).toHaveLength(150);
  expect(await rowsOf(`${users}?skip=150&take=1000`)).toEqual([]);
});

it('has several employments of some, from before and to come', async () => {
  const rows = await rowsOf('/connectors/T4E_HelloID_Employments_v2?take=1000');
  expect(new Set(rows.map((row) => row['Medewerker'])).size).toBe(150);
  expect(rows.length).toBeGreaterThan(150);
});
