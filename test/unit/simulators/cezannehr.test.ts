import { beforeEach, expect, it } from 'vitest';
import type { RunningSimulator } from '../../simulators/world/start.ts';
import { start } from './running.ts';

let simulator: RunningSimulator;
let authorization: string;

const askToken = (secret: string, form: Record<string, string>) => {
  const pair = Buffer.from(`${simulator.credentials['clientId']}:${secret}`).toString('base64');
  return fetch(`${simulator.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${pair}` },
    body: new URLSearchParams(form),
  });
};

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${simulator.url}/cezanneondemand/v7/dataservice.svc${path}`, {
    headers: { authorization, accept: 'application/json', ...headers },
  });

const get = async (path: string) => {
  const answer = await ask(path);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

beforeEach(async () => {
  simulator = await start('cezannehr', { people: 1100 });
  const { clientSecret = '' } = simulator.credentials;
  const answer = await askToken(clientSecret, { grant_type: 'client_credentials', scope: 'read' });
  authorization = `Bearer ${((await answer.json()) as { access_token: string }).access_token}`;
});

it('gives a token for the right secret, grant and scope only', async () => {
  const { clientSecret = '' } = simulator.credentials;
  const status = async (...sent: Parameters<typeof askToken>) => (await askToken(...sent)).status;
  expect(await status('wrong', { grant_type: 'client_credentials' })).toBe(401);
  expect(await status(clientSecret, { grant_type: 'password' })).toBe(400);
  const unknown = { grant_type: 'client_credentials', scope: 'everything' };
  expect(await status(clientSecret, unknown)).toBe(400);
});

it('lets a user of OData in as well, and nobody else', async () => {
  const { username, password } = simulator.credentials;
  const as = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
  expect((await ask('/People', as(`${username}:${password}`))).status).toBe(200);
  expect((await ask('/People', as(`${username}:wrong`))).status).toBe(401);
});

it.each([
  ['/People?$orderby=PERSONID', 400],
  ['/People?$select=PersonId,Salary', 400],
  ["/People?$filter=PersonId xx '1'", 400],
  ['/People?$count=true', 400],
  ['/People?$skiptoken=nonsense', 400],
  ['/Staff', 404],
])('refuses %s with %i', async (path, expected) => {
  const { status, body } = await get(path);
  expect(status).toBe(expected);
  expect(body).toHaveProperty(['odata.error', 'message', 'value']);
});

it('answers in Atom unless asked for JSON', async () =>
  expect((await ask('/People', { accept: '*/*' })).headers.get('Content-Type')).toContain('atom'));

it('leads from page to page with addresses below the service', async () => {
  const pages: number[] = [];
  for (let path: unknown = 'People?$select=PersonId'; path !== undefined;) {
    const { body } = await get(`/${String(path)}`);
    pages.push((body['value'] as object[]).length);
    path = body['odata.nextLink'];
  }
  expect(pages).toEqual([500, 500, 100]);
});

it('says in its metadata what it has, and what the user may not see is not there', async () => {
  const metadata = async () => (await ask('/$metadata')).text();
  expect(await metadata()).toContain('Name="InternalEmailAddress"');
  simulator.control({ revokePermission: 'email' });
  expect(await metadata()).not.toContain('Name="InternalEmailAddress"');
  expect((await get('/Communications?$select=InternalEmailAddress')).status).toBe(400);
});

it('has several employments of some, and no addresses row of those without any', async () => {
  const codes = async (set: string) => {
    const { body } = await get(`/${set}`);
    return (body['value'] as { PersonId: string }[]).map((row) => row.PersonId);
  };
  const employments = await codes('Employments');
  expect(employments.length).toBeGreaterThan(new Set(employments).size);
  simulator.control({ update: { 1004: { email: null, privateEmail: null } } });
  expect(await codes('Communications')).not.toContain('1004');
});
