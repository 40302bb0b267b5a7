import { describe, expect, it } from 'vitest';
import { start } from './running.ts';

async function ask(path: string, proof?: (keys: Readonly<Record<string, string>>) => string) {
  const { url, credentials } = await start('charliehr', { people: 60 });
  const right = `Token token=${credentials['clientId']}:${credentials['clientSecret']}`;
  const headers = { Authorization: proof?.(credentials) ?? right };
  return fetch(`${url}/api/v1${path}`, { headers });
}

describe('Charlie refuses', () => {
  it.each([
    ['more than 25 a page', '/team_members?per_page=26', 400],
    ['page 0', '/teams?page=0', 400],
    ['a team member who is not there', '/team_members/team_member_0', 404],
    ['a path that it does not have', '/employees', 404],
  ])('%s', async (_, path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ success: false });
  });

  it.each([
    ['a bearer token', ({ clientId }: Record<string, string>) => `Bearer ${clientId}`],
    ['the ID without the secret', ({ clientId }) => `Token token=${clientId}`],
    [
      'the pair in Base64',
      (keys) => `Basic ${btoa(`${keys['clientId']}:${keys['clientSecret']}`)}`,
    ],
  ])('%s', async (_, proof) => {
    expect((await ask('/company', proof)).status).toBe(401);
  });
});

it('Charlie names the next page by its query, and none on the last', async () => {
  const metaOf = async (page: number) =>
    ((await (await ask(`/team_members?page=${page}`)).json()) as { meta: object }).meta;
  expect(await metaOf(2)).toMatchObject({ total_results: 60, next_url: '?page=3&per_page=25' });
  expect(await metaOf(3)).toMatchObject({ next_url: null });
});
