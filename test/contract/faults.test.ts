import { expect, it } from 'vitest';
import { RollcallError } from '#shared/error.ts';
import { faults } from '../simulators/world/faults/faults.ts';
import { eachConnector, fewPages, pageSize } from './each-connector.ts';
import {
  addressesApart,
  inOneAnswer,
  invisibleWithoutTotal,
  leavesOutEmpty,
  midRead,
  needsPages,
  refusedAs,
} from './fault-outcomes.ts';
import { failureOf, open, readAll, withSimulator, type Simulated } from './read-all.ts';

const endless = new Set(['429-storm']);
/** Faults of a record strike in the first page already. */
const ofRecords = /field|record/;

eachConnector((id, connector) => {
  const { total } = connector.employees.paging;

  it.each(Object.keys(faults).filter((name) => !endless.has(name)))(
    'reads everybody or refuses under the fault %s',
    async (name) => {
      const pages = [await fewPages(connector), await pageSize(connector)];
      const people = ofRecords.test(name) ? Math.min(...pages) : pages[0]!;
      await withSimulator(connector, { people }, async (simulator) => {
        simulator.control({ fault: midRead(id, name) });
        // Pages are what breaks here; what is asked for each person is not worth its time.
        const wanted = connector.employees.detail && !ofRecords.test(name) && new Set(['id']);
        const reading = readAll(open(connector, simulator), { ...(wanted && { wanted }) });
        const error = await failureOf(reading);
        if (error) return expectPlainError(name, error, simulator);
        const { employees } = await reading;
        const harmless =
          (inOneAnswer.has(id) && needsPages.has(name)) ||
          (name === 'renamed-field' && (leavesOutEmpty.has(id) || addressesApart.has(id)));
        if (!harmless) expect(Object.keys(refusedAs)).not.toContain(name);
        const invisible = !total && invisibleWithoutTotal.has(name);
        if (!invisible) expect(new Set(employees.map((one) => one.id)).size).toBe(people);
      });
    },
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
});
