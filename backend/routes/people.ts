import { Hono } from 'hono';
import { z } from 'zod';
import { attributeMapping } from '#shared/attribute-mapping.ts';
import type { Connection } from '#shared/connection.ts';
import { fieldReport } from '#shared/field-check.ts';
import { facet, mappingTrial, scopeAnswer, sourceAttribute } from '#shared/scope.ts';
import { scopingFilter } from '#shared/scoping-filter.ts';
import { todayIn } from '../calendar.ts';
import { checkFilter } from '../connection/check-rules.ts';
import { catalogue } from '../connector-kit/registry.ts';
import { komboRights } from '../kombo/account.ts';
import { requireConnection } from '../connection/require-connection.ts';
import type { Backend } from '../backend.ts';
import { createFieldCounter } from '../provisioning/count-fields.ts';
import { reportFields } from '../provisioning/report-fields.ts';
import { facetsOf, sourceAttributesOf } from '../provisioning/facets.ts';
import { answerScope } from '../provisioning/scope-answer.ts';
import { resolveManagers } from '../provisioning/managers.ts';
import { compileFilter } from '../provisioning/scope.ts';
import { tryMapping } from '../provisioning/trial.ts';
import { check, describe } from './describe.ts';

/** A wizard page may be looked at for a while; Refresh asks with 0. */
const MAX_AGE = 30 * 60;
const age = z.coerce.number().int().min(0).max(MAX_AGE).default(MAX_AGE);
const readRefusals = [
  'no_connection',
  'unreachable',
  'incomplete_read',
  'invalid_credentials',
] as const;

/** Looking at the people of the HRIS while choosing: from memory, storing nothing. */
export const peopleRoutes = ({ store, hrData, now }: Backend) => {
  const today = () => todayIn(store.state.connection?.settings.schedule.timeZone ?? 'UTC', now());
  const scopeTools = () => ({ today: today(), fingerprint: store.fingerprint });
  const rightsOf = ({ hris, through }: Connection) =>
    through === 'kombo' ? komboRights : (catalogue().find(({ id }) => id === hris)?.rights ?? []);

  return new Hono()
    .get(
      '/facets',
      describe(
        'Values that exist in the HRIS, with head-counts',
        z.object({ people: z.number(), facets: z.array(facet) }),
        readRefusals,
      ),
      check('query', z.object({ maxAgeSeconds: age })),
      async (c) => {
        const everyone = await hrData.everyone(c.req.valid('query').maxAgeSeconds);
        return c.json({
          people: everyone.length,
          facets: facetsOf(everyone, await hrData.labels()),
        });
      },
    )
    .get(
      '/attributes',
      describe(
        'Source attributes with examples of people in scope, for the mapping',
        z.object({ attributes: z.array(sourceAttribute) }),
        readRefusals,
      ),
      check('query', z.object({ maxAgeSeconds: age })),
      async (c) => {
        const inScope = await peopleInScope(c.req.valid('query').maxAgeSeconds);
        return c.json({ attributes: sourceAttributesOf(inScope, await hrData.labels()) });
      },
    )
    .get(
      '/fields',
      describe(
        'Which attributes the HRIS lets us read, and how well they are filled',
        fieldReport,
        readRefusals,
      ),
      check('query', z.object({ maxAgeSeconds: age })),
      async (c) => {
        const connection = requireConnection(store.state);
        const counts = connection.fields ?? (await countNow(c.req.valid('query').maxAgeSeconds));
        return c.json(reportFields(counts, connection, rightsOf(connection)));
      },
    )
    .get(
      '/reading',
      describe(
        'How far a read for the wizard is',
        z.object({ read: z.number(), total: z.number().optional() }),
      ),
      (c) => c.json(hrData.reading() ?? { read: 0 }),
    )
    .post(
      '/scope',
      describe('Who a filter takes in', scopeAnswer, [...readRefusals, 'invalid_filter']),
      check(
        'json',
        z.object({
          filter: scopingFilter,
          show: z.enum(['in', 'out']).default('in'),
          search: z.string().max(200).default(''),
          cursor: z.string().max(200).optional(),
          limit: z.number().int().min(1).max(1000).default(100),
          maxAgeSeconds: age,
        }),
        'invalid_filter',
      ),
      async (c) => {
        const { filter, maxAgeSeconds, ...view } = c.req.valid('json');
        checkFilter(filter);
        return c.json(
          answerScope(await hrData.everyone(maxAgeSeconds), filter, view, scopeTools()),
        );
      },
    )
    .post(
      '/mapping/try',
      describe('Try a mapping on the people in scope', mappingTrial, readRefusals),
      check(
        'json',
        z.object({
          mapping: attributeMapping,
          people: z.array(z.string()).max(10).default([]),
          maxAgeSeconds: age,
        }),
        'invalid_mapping',
      ),
      async (c) => {
        const { mapping, people, maxAgeSeconds } = c.req.valid('json');
        const inScope = await peopleInScope(maxAgeSeconds);
        const tenant = store.state.connection?.settings.tenant;
        return c.json(
          tryMapping(inScope, mapping, {
            today: today(),
            language: tenant?.language ?? 'en',
            emailDomains: tenant?.emailDomains ?? [],
            people,
          }),
        );
      },
    );

  /** Before the first cycle: everybody, as the wizard reads them. */
  async function countNow(maxAgeSeconds: number) {
    const counter = createFieldCounter();
    counter.add({ employees: await hrData.everyone(maxAgeSeconds) });
    return counter.counts(await hrData.labels(), now());
  }

  /** Staged people while the first mapping is made, so that it works without the HRIS; live ones later. */
  async function peopleInScope(maxAgeSeconds: number) {
    const { connection } = store.state;
    const staged = connection?.state === 'mapping' ? await store.staged() : undefined;
    const filter = connection?.draft.filter ?? connection?.filter;
    const everyone = staged ?? (await hrData.everyone(maxAgeSeconds));
    if (!filter) return everyone;
    const decide = compileFilter(filter, scopeTools());
    return resolveManagers(everyone.filter((employee) => decide(employee).inScope));
  }
};
