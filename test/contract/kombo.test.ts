import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Kombo } from '@kombo-api/sdk';
import { describe, expect, it } from 'vitest';
import { employee } from '#shared/employee.ts';
import { RollcallError } from '#shared/error.ts';
import type { KomboAccess } from '../../backend/kombo/client.ts';
import { openKombo } from '../../backend/kombo/open-kombo.ts';
import { startKombo, type RunningKombo } from '../simulators/kombo/start.ts';
import { createCompany } from '../simulators/world/company.ts';
import { faults } from '../simulators/world/faults/faults.ts';
import { expectedEmployee, known } from './expected-employee.ts';
import { invisibleWithoutTotal, refusedAs, settings } from './fault-outcomes.ts';
import { failureOf, readAll, today } from './read-all.ts';
import { idOf } from '../simulators/kombo/rows.ts';

const accessTo = ({ url, account }: RunningKombo, apiKey = account.apiKey): KomboAccess => ({
  apiKey,
  region: 'eu',
  demoBaseUrl: url,
});

/** Kombo with one integration of a company, and that integration opened. */
async function connected(people: number) {
  const kombo = await startKombo({ people, today });
  const integration = kombo.account.connect('hibob');
  const now = () => new Date(`${today}T12:00:00Z`);
  return { kombo, integration, hris: openKombo(accessTo(kombo), integration.id, { now }) };
}

const { signal } = new AbortController();
const requestsOf = (kombo: RunningKombo) => kombo.control().requests;

describe.concurrent('Kombo', () => {
  it.each([251, 3000])('reads all of %i people once, in the largest pages', async (people) => {
    const { kombo, hris } = await connected(people);
    await using _ = kombo;
    const { employees, pages } = await readAll(hris);
    const ids = kombo.control().people.map(({ id }) => id);
    expect(new Set(employees.map(({ id }) => id))).toEqual(new Set(ids));
    expect(employees).toHaveLength(people);
    expect(pages).toBe(Math.ceil(people / 250));
  });

  it('makes of everybody what the HRIS says: leavers, starters, leave, shared and missing addresses, any script', async () => {
    const { kombo, hris } = await connected(200);
    await using _ = kombo;
    const company = createCompany({ people: 200, today });
    const byKey = new Map(company.map((person) => [person.key, person]));
    const byId = new Map((await readAll(hris)).employees.map((one) => [one.id, one]));
    for (const person of company) {
      const manager = byKey.get(person.managerKey ?? '');
      expect(known(byId.get(idOf(person)))).toEqual(
        expectedEmployee('kombo', { ...person, preferredName: undefined }, today, idOf, manager),
      );
    }
    for (const one of byId.values()) expect(employee.safeParse(one).success).toBe(true);
  });

  it('keeps nothing of what no user list needs', async () => {
    const { kombo, hris } = await connected(60);
    await using _ = kombo;
    const told = JSON.stringify((await readAll(hris)).employees);
    expect(told).not.toMatch(/078-05-1120|1990-04-01/);
  });

  it('offers the custom fields that are mapped, and their values', async () => {
    const { kombo, hris } = await connected(60);
    await using _ = kombo;
    const custom = (await hris.labels()).filter((one) => one.custom);
    expect(custom).toEqual([
      { attribute: 'custom.laptop', label: 'Laptop', custom: true },
      { attribute: 'custom.cost_code', label: 'cost_code', custom: true },
      { attribute: 'custom.languages', label: 'Languages spoken', custom: true },
    ]);
    const { employees } = await readAll(hris);
    expect(employees[0]!.customFields).toMatchObject({
      cost_code: expect.stringMatching(/^K-/),
      languages: expect.arrayContaining(['English']),
    });
    expect(employees[22]!.customFields).toEqual({});
  });

  it('finds one person as in the list, and nobody for an id that nobody has', async () => {
    const { kombo, hris } = await connected(60);
    await using _ = kombo;
    const { employees } = await readAll(hris);
    expect(await hris.findOne(employees[41]!.id, signal)).toEqual(employees[41]);
    kombo.control({ remove: employees[41]!.id });
    expect(await hris.findOne(employees[41]!.id, signal)).toBeUndefined();
  });

  it('brings what changed since a moment, and those who are gone as inactive', async () => {
    const { kombo, hris } = await connected(300);
    await using _ = kombo;
    const { employees } = await readAll(hris);
    const [changed, gone] = [employees[40]!.id, employees[41]!.id];
    kombo.control({ update: { [changed]: { jobTitle: 'Something new' } }, remove: gone });
    const later = await readAll(hris, { since: `${today}T11:00:00.000Z` });
    expect(later.employees).toEqual([
      { ...employees[40], jobTitle: 'Something new' },
      { ...employees[41], employmentStatus: 'inactive' },
    ]);
    expect((await readAll(hris, { since: `${today}T13:00:00.000Z` })).employees).toEqual([]);
  });

  it('knows the company, and whether the integration is well', async () => {
    const { kombo, hris } = await connected(20);
    await using _ = kombo;
    expect(await hris.check()).toEqual({ company: 'Brennholt Instruments' });
  });

  it.each([
    [{ status: 'INVALID' }, 'invalid_credentials', /Reauthorize in Manage/],
    [{ status: 'INACTIVE' }, 'hris_error', /switches it on/],
    [{ setup: 'INCOMPLETE' }, 'incomplete_read', /steps to the end/],
    [{ setup: 'FINAL_SYNC_PENDING' }, 'incomplete_read', /Try again later/],
    [{ refuses: 'INTEGRATION.SETUP_SYNC_PENDING' }, 'incomplete_read', /Try again later/],
    [{ refuses: 'INTEGRATION.QA_FAILED' }, 'incomplete_read', /try again later/],
    [{ refuses: 'INTEGRATION.PERMISSION_MISSING' }, 'missing_permission', /guide for this HRIS/],
    [{ refuses: 'INTEGRATION.MODEL_DISABLED' }, 'missing_permission', /> Scopes/],
    [{ refuses: 'PLATFORM.IP_NOT_WHITELISTED' }, 'hris_error', /address of this machine/],
    [{ refuses: 'SOMETHING.NEW' }, 'hris_error', /tries again/],
  ] as const)('reads nobody from an integration with %o, and says what to do', async (...row) => {
    const [state, code, hint] = row;
    const { kombo, integration, hris } = await connected(20);
    await using _ = kombo;
    Object.assign(integration, state);
    const error = await failureOf(readAll(hris));
    expect(error).toMatchObject({ code, hint: expect.stringMatching(hint) });
    expectNothingTold(error, kombo);
  });

  it('does not wait for the first sync to check a new integration', async () => {
    const { kombo, integration, hris } = await connected(20);
    await using _ = kombo;
    integration.setup = 'FINAL_SYNC_PENDING';
    expect(await hris.check()).toEqual({ company: 'Brennholt Instruments' });
  });

  it('tells a wrong key from an integration that is gone', async () => {
    const { kombo, integration, hris } = await connected(20);
    await using _ = kombo;
    const locked = openKombo(accessTo(kombo, 'kombo_prod_wrong'), integration.id);
    const refused = await failureOf(locked.check());
    expect(refused).toMatchObject({
      code: 'hris_error',
      hint: expect.stringMatching(/KOMBO_API_KEY/),
    });
    expect(JSON.stringify(refused)).not.toContain('kombo_prod_wrong');
    kombo.account.integrations.clear();
    expect(await failureOf(hris.check())).toMatchObject({ code: 'invalid_credentials' });
  });

  it('waits as long as it is asked to before the next call', async () => {
    const { kombo, hris } = await connected(20);
    await using _ = kombo;
    kombo.control({ fault: '429-once' });
    expect((await readAll(hris)).employees).toHaveLength(20);
    const requests = requestsOf(kombo);
    const refused = requests.findIndex(({ status }) => status === 429);
    const waited = Date.parse(requests[refused + 1]!.at) - Date.parse(requests[refused]!.at);
    expect(waited).toBeGreaterThanOrEqual(1000);
  });

  it('does not wait for an hour, nor ask again', async () => {
    const { kombo, hris } = await connected(20);
    await using _ = kombo;
    kombo.control({ fault: { name: '429-storm', retryAfter: 3600 } });
    expect(await failureOf(readAll(hris))).toMatchObject({ code: 'rate_limited' });
    expect(requestsOf(kombo).filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('never carries its key to another host', async () => {
    let visits = 0;
    const elsewhere = createServer((_, answer) => {
      visits += 1;
      answer.end('{}');
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/people`;
    const { kombo, hris } = await connected(20);
    await using _ = kombo;
    kombo.control({ fault: { name: 'redirect-to-other-host', to } });
    expect(await failureOf(readAll(hris))).toMatchObject({ code: 'refused_address' });
    elsewhere.close();
    expect(visits).toBe(0);
  });

  it('stops at once when it is told to', async () => {
    const { kombo, hris } = await connected(20);
    await using _ = kombo;
    kombo.control({ fault: 'slow' });
    const stop = new AbortController();
    const reading = failureOf(readAll(hris, { signal: stop.signal }));
    setTimeout(() => stop.abort(), 200);
    expect(await reading).toMatchObject({ code: 'cancelled' });
  });

  it.each(Object.keys(faults).filter((name) => name !== '429-storm'))(
    'reads everybody or refuses under the fault %s',
    async (name) => {
      const { kombo, hris } = await connected(1200);
      await using _ = kombo;
      kombo.control({ fault: { name, ...settings[name] } });
      const reading = readAll(hris);
      const error = await failureOf(reading);
      if (error) {
        const { code, details } = error as RollcallError;
        expect(name === '401-mid-read' ? ['hris_error'] : (refusedAs[name] ?? [code])).toContain(
          code,
        );
        if (/malformed|renamed/.test(name))
          expect(details).toEqual({ path: expect.stringMatching(/^data\.results\.\d+\.\w/) });
        return expectNothingTold(error, kombo);
      }
      const { employees } = await reading;
      expect(Object.keys(refusedAs)).not.toContain(name);
      if (!invisibleWithoutTotal.has(name))
        expect(new Set(employees.map(({ id }) => id)).size).toBe(1200);
    },
  );

  it('is, in the simulator, what the SDK expects', async () => {
    const { kombo } = await connected(450);
    await using _ = kombo;
    const { id } = kombo.account.connect('personio');
    const sdk = new Kombo({
      api_key: kombo.account.apiKey,
      integration_id: id,
      server_url: `${kombo.url}/v1`,
    });
    expect((await sdk.general.checkApiKey()).data.environment_id).toBeTruthy();
    expect((await sdk.general.getTools({ category: 'hris' })).data.tools.length).toBeGreaterThan(1);
    const people = [];
    for await (const { result } of await sdk.hris.getEmployees())
      people.push(...result.data.results);
    expect(people).toHaveLength(450);
    const names = async (
      list: AsyncIterable<{ result: { data: { results: { name: string | null }[] } } }>,
    ) => {
      const rows = [];
      for await (const { result } of list) rows.push(...result.data.results);
      return rows.map(({ name }) => name);
    };
    expect(await names(await sdk.hris.getGroups({ types: ['DEPARTMENT'] }))).toContain('Sales');
    expect(await names(await sdk.hris.getLocations())).toContain('Hamburg');
    expect(await names(await sdk.hris.getLegalEntities())).toContain('Brennholt Instruments SAS');
  });
});

/** Neither the key nor a person nor what Kombo says in its own words. */
function expectNothingTold(error: unknown, { account }: RunningKombo) {
  expect(error).toBeInstanceOf(RollcallError);
  const told = JSON.stringify(error) + (error as Error).stack + String((error as Error).cause);
  expect(told).not.toContain(account.apiKey);
  expect(told).not.toMatch(/brennholt\.example|\?\w+=|log_url|app\.kombo\.dev/);
}
