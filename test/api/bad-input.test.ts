import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../shared/error.ts';
import type { SettingsChange } from '../../shared/settings.ts';
import type { MappingRow } from '../../shared/attribute-mapping.ts';
import { startBackend, startWithSimulator } from '../support/backend.ts';
import { approve, preview, startActive, sync, where } from '../support/loop.ts';

const refused = async (answer: Response | { json(): Promise<unknown>; status: number }) => ({
  status: answer.status,
  ...((await answer.json()) as ApiError),
});

/** Each mistake gives one sentence, what to do, a stable code, and loses nothing. */
describe('authorizing', () => {
  it('a wrong key', async () => {
    await using running = await startWithSimulator('bamboohr', { people: 20 });
    const credentials = { ...running.simulator.credentials, apiKey: 'f'.repeat(40) };
    const answer = await running.api.connection.$post({ json: { hris: 'bamboohr', credentials } });
    const error = await refused(answer);
    expect(error).toMatchObject({
      status: 422,
      code: 'invalid_credentials',
      hint: expect.stringMatching(/\S/),
    });
    expect(JSON.stringify(error)).not.toContain(credentials.apiKey);
    expect(running.backend.store.state.connection).toBeUndefined();
  });

  it('a missing right names the right', async () => {
    await using running = await startWithSimulator('personio', { people: 20 });
    running.simulator.control({ fault: '403' });
    const answer = await running.api.connection.$post({
      json: { hris: 'personio', credentials: { ...running.simulator.credentials } },
    });
    expect(await refused(answer)).toMatchObject({
      code: 'missing_permission',
      message: expect.stringContaining('Employees'),
      hint: expect.stringContaining(' > '),
    });
  });

  it.each(['evil.com/', 'a@b', '127.0.0.1', 'аcme', 'https://acme.bamboohr.com', 'acme.evil'])(
    'a subdomain that would leave the vendor: %s',
    async (companyDomain) => {
      await using running = await startWithSimulator('bamboohr', { people: 5 });
      const credentials = { ...running.simulator.credentials, companyDomain };
      const answer = await running.api.connection.$post({
        json: { hris: 'bamboohr', credentials },
      });
      expect(answer.status).toBe(422);
      expect(running.simulator.control().requests).toEqual([]);
    },
  );

  it('an HRIS that is not in the catalogue', async () => {
    await using running = await startBackend({});
    const unknown = await running.api.connection.$post({ json: { hris: 'nope', credentials: {} } });
    expect(await refused(unknown)).toMatchObject({ code: 'unknown_hris' });
  });

  it('a second connection', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    const answer = await running.api.connection.$post({
      json: { hris: 'personio', credentials: {} },
    });
    expect(await refused(answer)).toMatchObject({ status: 409, code: 'connection_exists' });
  });
});

describe('editing', () => {
  it('an expression with a typo gives its position', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    const mapping: MappingRow[] = [
      ...running.backend.store.state.connection!.mapping!.filter(
        ({ target }) => target !== 'group',
      ),
      { target: 'group', type: 'expression', expression: 'department + sitee', applyOn: 'always' },
    ];
    const answer = await running.api.connection.mapping.$put({ json: mapping });
    expect(await refused(answer)).toMatchObject({
      code: 'invalid_expression',
      details: { target: 'group', from: 13, to: 18 },
    });
    expect(running.backend.store.state.connection!.draft).toEqual({});
  });

  it('two admins saving at once: the second is told, and the first is not overwritten', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    const seen = (await running.api.connection.$get()).headers.get('etag')!;
    const save = (department: string) =>
      running.api.connection.filter.$put(
        { json: where('department', department) },
        { headers: { 'if-match': seen } },
      );
    expect((await save('Sales')).status).toBe(200);
    expect(await refused(await save('Finance'))).toMatchObject({ status: 412, code: 'outdated' });
    expect(running.backend.store.state.connection!.draft.filter).toMatchObject(
      where('department', 'Sales'),
    );
  });

  it('an empty filter never means everyone', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    const none = await running.api.connection.filter.$put({ json: { filterGroups: [] } });
    expect(await refused(none)).toMatchObject({ code: 'invalid_filter' });
    const plan = await preview(running, where('department'));
    expect(plan.counts).toMatchObject({ create: 0, unchanged: 0 });
    expect(plan.verdict.held).toBe(true);
  });

  it('a filter that matches nobody is held, not applied by itself', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    const plan = await preview(running, where('department', 'Nowhere'));
    expect(plan.verdict.reasons.map(({ code }) => code)).toContain('store_would_empty');
  });

  it('a schedule that cannot be', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    for (const schedule of [
      { cron: 'every hour' },
      { cron: '0 * * * *', timeZone: 'Mars/Olympus' },
    ])
      expect(
        await refused(await running.api.connection.settings.$put({ json: { schedule } })),
      ).toMatchObject({
        code: 'invalid_schedule',
      });
  });

  it('settings that are left out stay as they are', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    const put = (json: SettingsChange) => running.api.connection.settings.$put({ json });
    await put({
      schedule: { cron: '0 6 * * *', timeZone: 'Europe/Berlin' },
      tenant: { seatLimit: 50 },
    });
    await put({ schedule: { cron: '0 7 * * *' }, limits: { leaveCount: 10 } });
    expect(running.backend.store.state.connection!.draft.settings).toMatchObject({
      schedule: { cron: '0 7 * * *', timeZone: 'Europe/Berlin' },
      limits: { leaveCount: 10, leavePercent: 20 },
      tenant: { seatLimit: 50 },
    });
    await put({ tenant: { seatLimit: null } });
    expect(running.backend.store.state.connection!.draft.settings!.tenant).toEqual({
      emailDomains: [],
      language: 'en',
    });
  });

  it('settings that affect people need a plan', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    await running.api.connection.settings.$put({
      json: { tenant: { emailDomains: ['brennholt.example'] } },
    });
    expect(await refused(await running.api.connection.save.$post())).toMatchObject({
      code: 'plan_needed',
    });
  });
});

describe('people who cannot be users are skipped with the reason, and the rest is provisioned', () => {
  it('no e-mail, a shared one, one of a foreign domain', async () => {
    await using running = await startActive('bamboohr', { people: 450 });
    await running.api.connection.settings.$put({
      json: { tenant: { emailDomains: ['brennholt.example'] } },
    });
    const plan = await preview(running);
    const reasons = new Set(
      plan.entries
        .filter(({ action }) => action === 'skip')
        .flatMap((e) => e.reasons.map((r) => r.code)),
    );
    expect([...reasons].sort()).toEqual(
      expect.arrayContaining(['domain_not_allowed', 'duplicate_email', 'missing_email']),
    );
  });
});

describe('the HRIS turns bad while running', () => {
  it('a revoked key: an admin is needed, nothing changes, new credentials heal it', async () => {
    await using running = await startActive('bamboohr', { people: 40 });
    const before = structuredClone(running.backend.store.users());
    running.simulator.control({ fault: { name: '403', times: 1000 } });
    await sync(running);
    expect(running.backend.store.state.connection?.state).toBe('needs-reauthorization');
    const status = await (await running.api.status.$get()).json();
    expect(status).toMatchObject({ attention: { code: 'missing_permission' } });
    expect(running.backend.store.users()).toEqual(before);
    // The timer rests: trying refused credentials again and again would lock the account.
    expect(running.backend.schedule.next()).toBeUndefined();

    running.simulator.control({ fault: null });
    const renewed = await running.api.connection.reauthorize.$post({
      json: { credentials: { ...running.simulator.credentials } },
    });
    expect(renewed.status).toBe(200);
    expect(running.backend.schedule.next()).toBeInstanceOf(Date);
    expect((await sync(running)).state).toBe('succeeded');
  });

  it('an expired token in mid-read is renewed once', async () => {
    await using running = await startActive('entraid', { people: 1100 });
    running.simulator.control({ fault: '401-mid-read' });
    expect((await sync(running)).state).toBe('succeeded');
  });
});

it('HTML in names is text, in the store and in exports', async () => {
  await using running = await startActive('bamboohr', { people: 450 });
  const plan = await preview(running);
  await approve(running, plan);
  const hostile = running.backend.store
    .users()
    .find(({ firstName, lastName }) => `${firstName}${lastName}`.includes('<'));
  expect(hostile).toBeDefined();
  const file = await running.api.users.export.$get({ query: { format: 'csv' } });
  expect(await file.text()).toContain(
    hostile!.lastName.includes('<')
      ? hostile!.lastName.slice(0, 5)
      : hostile!.firstName.slice(0, 5),
  );
});
