import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { askedFields } from '#shared/asked-fields.ts';
import { employee } from '#shared/employee.ts';
import { RollcallError } from '#shared/error.ts';
import { connectors } from '../../backend/connector-kit/registry.ts';
import { createCompany } from '../simulators/world/company.ts';
import { faults } from '../simulators/world/faults/faults.ts';
import { loadSimulator } from '../simulators/world/start.ts';
import { expectedEmployee, known } from './expected-employee.ts';
import {
  addressesApart,
  inOneAnswer,
  invisibleWithoutTotal,
  leavesOutEmpty,
  looksFirst,
  needsPages,
  refusedAs,
  settings,
  withoutLookUp,
} from './fault-outcomes.ts';
import { failureOf, open, readAll, today, withSimulator, type Simulated } from './read-all.ts';

const requestsOf = (simulator: Simulated) => simulator.control().requests;

/** Vendors that throttle without a word on when to come back. */
const neverSaysHowLong = new Set([
  'afas',
  'breathehr',
  'charliehr',
  'deel',
  'googleworkspace',
  'heavenhr',
  'iriscascade',
  'kallidus',
  'officient',
  'peoplehr',
  'personio',
  'sagehr',
  'youforce',
]);

/** Vendors that issue keys by hand: there is no screen to name, but somebody to write to. */
const issuedByHand = new Set(['heavenhr', 'iriscascade']);

/** Another value of the same form. */
const misspelt = (value: string): string => value.slice(0, -1) + (value.endsWith('a') ? 'b' : 'a');

describe.concurrent.each(connectors.map((connector) => [connector.id, connector] as const))(
  '%s',
  (id, connector) => {
    const { total } = connector.employees.paging;
    const limit = connector.rateLimit;

    it.each([1001, 3000])('reads all of %i people once, within the limit of calls', (people) =>
      withSimulator(connector, { people }, async (simulator) => {
        const { employees } = await readAll(open(connector, simulator));
        const ids = simulator.control().people.map((person) => person.id);
        expect(new Set(employees.map((one) => one.id))).toEqual(new Set(ids));
        expect(employees).toHaveLength(people);
        const times = requestsOf(simulator).map(({ at }) => Date.parse(at));
        const seconds = (times.at(-1)! - times[0]!) / 1000;
        const allowed = (calls: number, span: number) => calls * (seconds / span + 1);
        expect(times.length).toBeLessThanOrEqual(allowed(limit.requests, limit.perSeconds));
        expect(times.length).toBeLessThanOrEqual(allowed(limit.burst ?? limit.requests, 1));
      }),
    );

    it('makes of everybody what the HRIS says: leavers, starters, leave, shared and missing addresses, any script', () =>
      withSimulator(connector, { people: 200 }, async (simulator) => {
        const { idOf } = await loadSimulator(id);
        const company = createCompany({ people: 200, today });
        const byKey = new Map(company.map((person) => [person.key, person]));
        const { employees } = await readAll(open(connector, simulator));
        const byId = new Map(employees.map((one) => [one.id, one]));
        for (const person of company) {
          const manager = byKey.get(person.managerKey ?? '');
          expect(known(byId.get(idOf(person)))).toEqual(
            expectedEmployee(id, person, today, idOf, manager),
          );
        }
        for (const one of employees) expect(employee.safeParse(one).success).toBe(true);
      }));

    it.skipIf(withoutLookUp.has(id))(
      'finds one person as in the list, and nobody for an id that nobody has',
      () =>
        withSimulator(connector, { people: 60 }, async (simulator) => {
          const hris = open(connector, simulator);
          const { employees } = await readAll(hris);
          const { signal } = new AbortController();
          expect(await hris.findOne(employees[41]!.id, signal)).toEqual(employees[41]);
          simulator.control({ remove: employees[41]!.id });
          expect(await hris.findOne(employees[41]!.id, signal)).toBeUndefined();
        }),
    );

    it('brings what changed since a moment, where it promises to', () =>
      withSimulator(connector, { people: 300 }, async (simulator) => {
        const hris = open(connector, simulator);
        const { employees } = await readAll(hris);
        const changed = employees[40]!.id;
        simulator.control({ update: { [changed]: { jobTitle: 'Something new' } } });
        const later = await readAll(hris, { since: `${today}T11:00:00.000Z` });
        expect(later.employees.map((one) => one.id)).toContain(changed);
        expect(later.employees.length < 150).toBe(hris.incremental);
      }));

    it('says which credential is wrong, before or after asking', () =>
      withSimulator(connector, { people: 20 }, async (simulator) => {
        const { host } = new URL(connector.baseUrl(simulator.credentials));
        const asked = askedFields(connector.credentials, simulator.credentials);
        for (const field of asked.filter(({ required }) => required)) {
          const { [field.id]: right = '', ...missing } = simulator.credentials;
          expect(() => open(connector, simulator, missing)).toThrow(`${field.label} is missing.`);
          // A host that is wrong leads elsewhere, but here everything leads to the simulator.
          if (host.includes(right)) continue;
          const wrong = { ...missing, [field.id]: misspelt(right) };
          const error = await failureOf(open(connector, simulator, wrong).check());
          expect(error, field.id).toMatchObject({ code: 'invalid_credentials' });
          expect((error as RollcallError).hint).toBeTruthy();
        }
      }));

    it('names the missing right and the screen where it is given', () =>
      withSimulator(connector, { people: 20 }, async (simulator) => {
        await open(connector, simulator).check();
        simulator.control({ revokePermission: 'people' });
        const error = await failureOf(open(connector, simulator).check());
        expect(error).toMatchObject({ code: 'missing_permission' });
        expect((error as RollcallError).hint).toContain(issuedByHand.has(id) ? '@' : ' > ');
        const words = connector.rights.flatMap(({ name }) => name.split(/\W+/));
        expect(words.some((word) => word.length > 4 && String(error).includes(word))).toBe(true);
      }));

    it('waits as long as it is asked to before the next call', () =>
      withSimulator(connector, { people: 20 }, async (simulator) => {
        simulator.control({ fault: '429-once' });
        expect((await readAll(open(connector, simulator))).employees).toHaveLength(20);
        const requests = requestsOf(simulator);
        const refused = requests.findIndex(({ status }) => status >= 400);
        const waited = Date.parse(requests[refused + 1]!.at) - Date.parse(requests[refused]!.at);
        expect(waited).toBeGreaterThanOrEqual(1000);
      }));

    it.skipIf(neverSaysHowLong.has(id))('does not wait for an hour, nor ask again', () =>
      withSimulator(connector, { people: 20 }, async (simulator) => {
        simulator.control({ fault: { name: '429-storm', retryAfter: 3600 } });
        const error = await failureOf(readAll(open(connector, simulator)));
        expect(error).toMatchObject({ code: 'rate_limited' });
        expect(requestsOf(simulator).filter(({ status }) => status === 429)).toHaveLength(1);
      }),
    );

    it('gets a new token once when it ends in mid-read', () =>
      withSimulator(connector, { people: 2500 }, async (simulator) => {
        const tokens = () =>
          requestsOf(simulator).filter(({ path }) => /auth|token/i.test(path)).length;
        simulator.control({ fault: { name: '401-mid-read', at: 1 } });
        const result = await failureOf(readAll(open(connector, simulator)));
        if (tokens() === 0) expect(result).toMatchObject({ code: 'invalid_credentials' });
        else expect([result, tokens()]).toEqual([undefined, 2]);
      }));

    it('never carries its credentials to another host', async () => {
      let visits = 0;
      const elsewhere = createServer((_, answer) => {
        visits += 1;
        answer.end('{}');
      }).listen(0, '127.0.0.1');
      await once(elsewhere, 'listening');
      const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/people`;
      await withSimulator(connector, { people: 20 }, async (simulator) => {
        simulator.control({ fault: { name: 'redirect-to-other-host', to } });
        const error = await failureOf(readAll(open(connector, simulator)));
        expect(error).toMatchObject({ code: 'refused_address' });
      });
      elsewhere.close();
      expect(visits).toBe(0);
    });

    it('stops at once when it is told to', () =>
      withSimulator(connector, { people: 20 }, async (simulator) => {
        simulator.control({ fault: 'slow' });
        const stop = new AbortController();
        const reading = failureOf(readAll(open(connector, simulator), { signal: stop.signal }));
        setTimeout(() => stop.abort(), 200);
        expect(await reading).toMatchObject({ code: 'cancelled' });
      }));

    it.each(Object.keys(faults).filter((name) => name !== '429-storm'))(
      'reads everybody or refuses under the fault %s',
      (name) =>
        withSimulator(connector, { people: 1200 }, async (simulator) => {
          const at = inOneAnswer.has(id)
            ? { at: 1 }
            : looksFirst.has(id) && { at: faults[name]!.at + 1 };
          simulator.control({ fault: { name, ...at, ...settings[name] } });
          const reading = readAll(open(connector, simulator));
          const error = await failureOf(reading);
          if (error) return expectPlainError(name, error, simulator);
          const { employees } = await reading;
          const harmless =
            (inOneAnswer.has(id) && needsPages.has(name)) ||
            (name === 'renamed-field' && (leavesOutEmpty.has(id) || addressesApart.has(id)));
          if (!harmless) expect(Object.keys(refusedAs)).not.toContain(name);
          const invisible = !total && invisibleWithoutTotal.has(name);
          if (!invisible) expect(new Set(employees.map((one) => one.id)).size).toBe(1200);
        }),
    );

    /** It has the right code, the path where there is one, and neither secrets nor people. */
    function expectPlainError(fault: string, error: unknown, simulator: Simulated) {
      expect(error).toBeInstanceOf(RollcallError);
      const { code, details, stack } = error as RollcallError;
      if (refusedAs[fault]) expect(refusedAs[fault]).toContain(code);
      if (/malformed|renamed/.test(fault))
        expect(details).toEqual({ path: expect.stringMatching(/\w/) });
      const told = JSON.stringify(error) + stack;
      for (const field of connector.credentials.filter(({ secret }) => secret))
        expect(told).not.toContain(simulator.credentials[field.id]);
      expect(told).not.toMatch(/brennholt\.example|\?\w+=/);
    }
  },
);
