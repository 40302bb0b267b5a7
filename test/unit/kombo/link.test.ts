import { IntegrationTool } from '@kombo-api/sdk/models';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../backend/connector-kit/registry.ts';
import type { KomboAccess } from '../../../backend/kombo/client.ts';
import {
  connectLink,
  deleteIntegration,
  komboWindow,
  redeemToken,
  relinkLink,
} from '../../../backend/kombo/link.ts';
import { komboTool } from '../../../backend/kombo/tool.ts';
import { startKombo, type RunningKombo } from '../../simulators/kombo/start.ts';

const customer = {
  email: 'admin@brennholt.example',
  organization: 'Brennholt Instruments',
  originId: 'rollcall-1',
};
const accessTo = ({ url, account }: RunningKombo): KomboAccess => ({
  apiKey: account.apiKey,
  region: 'eu',
  demoBaseUrl: url,
});

/** What an admin does in Kombo's window. */
async function finish({ account }: RunningKombo, link: string): Promise<string> {
  const answer = await fetch(link, {
    method: 'POST',
    body: JSON.stringify({ key: account.hrisKey }),
  });
  return ((await answer.json()) as { activation_token: string }).activation_token;
}

it('every HRIS of the catalogue has a name at Kombo', async () => {
  const known = new Set<string>(Object.values(IntegrationTool));
  const names = (await catalogue()).map(({ id }) => komboTool(id));
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

describe('connecting through Kombo', () => {
  it('leads from a link over a token to an integration of the HRIS that was chosen', async () => {
    await using kombo = await startKombo({ people: 5 });
    const access = accessTo(kombo);
    const token = await finish(kombo, await connectLink(access, 'remote', customer));
    const id = await redeemToken(access, token, { hris: 'remote', originId: 'rollcall-1' });
    expect(kombo.account.integrations.get(id)).toMatchObject({ tool: 'remotecom', ...customer });
  });

  it.each([
    ['another customer', { hris: 'hibob', originId: 'rollcall-2' }],
    ['another HRIS', { hris: 'personio', originId: 'rollcall-1' }],
  ])('refuses a token of %s', async (_, expected) => {
    await using kombo = await startKombo({ people: 5 });
    const access = accessTo(kombo);
    const token = await finish(kombo, await connectLink(access, 'hibob', customer));
    await expect(redeemToken(access, token, expected)).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
  });

  it('refuses a token that Kombo does not know', async () => {
    await using kombo = await startKombo({ people: 5 });
    const redeeming = redeemToken(accessTo(kombo), '../check-api-key', {
      hris: 'hibob',
      originId: 'rollcall-1',
    });
    await expect(redeeming).rejects.toMatchObject({ code: 'hris_error' });
  });

  it('opens a window of Kombo, and no other', () => {
    const access: KomboAccess = { apiKey: 'kombo_prod_1', region: 'eu' };
    const link = 'https://connect.kombo.dev/v1?token=eyJ';
    expect(komboWindow(link, access)).toBe(link);
    for (const other of [
      'http://connect.kombo.dev/v1',
      'https://kombo.dev.evil.example/v1',
      'javascript:alert(1)',
    ])
      expect(() => komboWindow(other, access)).toThrow(/not one of this HRIS/);
  });
});

describe('an integration', () => {
  it('stays the same when it gets new credentials', async () => {
    await using kombo = await startKombo({ people: 5 });
    const integration = kombo.account.connect('hibob', { status: 'INVALID' });
    await finish(kombo, await relinkLink(accessTo(kombo), integration.id));
    expect(integration.status).toBe('ACTIVE');
    expect(kombo.account.integrations.size).toBe(1);
  });

  it('is deleted with what Kombo has of it, also when it is gone already', async () => {
    await using kombo = await startKombo({ people: 5 });
    const { id } = kombo.account.connect('hibob');
    await deleteIntegration(accessTo(kombo), id);
    expect(kombo.account.integrations.size).toBe(0);
    await expect(deleteIntegration(accessTo(kombo), id)).resolves.toBeUndefined();
  });
});
