import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLine } from '../../backend/connector-kit/http.ts';
import connector from '../../backend/connectors/entraid.ts';
import type { Company } from './company.ts';

type Page = { value: unknown[]; '@odata.nextLink'?: string };

/** Reads every page one after the other, as its next links demand, parses it and writes all once, durably. */
export async function readFloor({ url, credentials }: Company): Promise<void> {
  const token = await login(url, credentials);
  const people: unknown[] = [];
  const { http } = openLine(connector, credentials, { demoBaseUrl: url });
  const { url: path, query } = connector.employees.request({
    credentials,
    // Which fields there are is asked first, by everybody who reads them.
    lookup: await connector.prepare!(http(new AbortController().signal), credentials),
    today: '2026-01-01',
    readAt: '2026-01-01T00:00:00Z',
    page: undefined,
  } as never);
  let next: string | undefined =
    `${url}/v1.0${path}?${new URLSearchParams(query as Record<string, string>).toString()}`;
  while (next !== undefined) {
    const answer = await fetch(next, { headers: { authorization: `Bearer ${token}` } });
    const page = JSON.parse(await answer.text()) as Page;
    people.push(...page.value);
    next = page['@odata.nextLink'];
  }
  await writeOnce(JSON.stringify(people));
}

async function login(
  url: string,
  { tenantId, clientId, clientSecret }: Record<string, string>,
): Promise<string> {
  const answer = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId!,
      client_secret: clientSecret!,
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function writeOnce(text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-floor-'));
  const file = await open(join(folder, 'people.tmp'), 'w', 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(join(folder, 'people.tmp'), join(folder, 'people.json'));
  const parent = await open(folder);
  await parent.sync();
  await parent.close();
  await rm(folder, { recursive: true });
}
