import { Hono } from 'hono';
import { z } from 'zod';
import type { Employee } from '#shared/employee.ts';
import { RollcallError } from '#shared/error.ts';
import { explanation } from '#shared/scope.ts';
import { todayIn } from '../calendar.ts';
import type { Backend } from '../backend.ts';
import { explain } from '../provisioning/explain.ts';
import { check, describe } from './describe.ts';

const who = z.union([
  z.object({ externalId: z.string().min(1).max(200) }),
  z.object({ email: z.string().min(3).max(320) }),
]);

/** One person, read live: why in, why out, what each mapping row gives. Stores nothing. */
export const explainRoutes = ({ store, hrData, now }: Backend) => {
  const byId = async (id: string): Promise<Employee | undefined> =>
    (await hrData.open()).findOne(id, AbortSignal.timeout(60_000));

  /** A user's id leads straight to the person; anybody else has to be looked for among all. */
  const byEmail = async (email: string): Promise<Employee | undefined> => {
    const wanted = email.trim().toLowerCase();
    const user = store.users().find((u) => u.email.toLowerCase() === wanted);
    if (user?.externalId) return byId(user.externalId);
    const everyone = await hrData.everyone(0);
    return everyone.find(({ workEmail, personalEmail }) =>
      [workEmail, personalEmail].some((address) => address?.toLowerCase() === wanted),
    );
  };

  return new Hono().post(
    '/',
    describe('Why is somebody in or out?', explanation, [
      'no_connection',
      'person_not_found',
      'wrong_state',
    ]),
    check('json', who),
    async (c) => {
      const { connection } = store.state;
      const filter = connection?.filter ?? connection?.draft.filter;
      const mapping = connection?.mapping ?? connection?.draft.mapping;
      if (!connection || !filter || !mapping)
        throw new RollcallError(
          'wrong_state',
          'Nobody is chosen yet, so there is nothing to explain.',
          {
            hint: 'Choose employees first.',
          },
        );
      const sent = c.req.valid('json');
      const employee = 'email' in sent ? await byEmail(sent.email) : await byId(sent.externalId);
      if (!employee)
        throw new RollcallError('person_not_found', 'The HRIS has nobody like that.', {
          hint: 'Check the spelling. Somebody who left the HRIS is removed by the next full cycle.',
        });
      return c.json(
        explain(employee, {
          connectionId: connection.id,
          filter,
          mapping,
          settings: connection.settings,
          users: store.users(),
          today: todayIn(connection.settings.schedule.timeZone, now()),
          fingerprint: store.fingerprint,
        }),
      );
    },
  );
};
