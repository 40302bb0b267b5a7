import { Hono } from 'hono';
import { z } from 'zod';
import { attributeMapping } from '#shared/attribute-mapping.ts';
import { cycle } from '#shared/cycle.ts';
import { RollcallError } from '#shared/error.ts';
import { plan } from '#shared/plan.ts';
import { scopingFilter } from '#shared/scoping-filter.ts';
import type { Backend } from '../backend.ts';
import type { Caller } from './access.ts';
import { check, describe } from './describe.ts';

/** A large company behind a slow API can take minutes; then the answer is 202 and the cycle goes on. */
const ANSWER_WITHIN_MS = 25_000;

export const previewRoutes = ({ plans }: Backend) =>
  new Hono().post(
    '/',
    describe('Plan the draft, or what is sent', plan, [
      'no_connection',
      'wrong_state',
      'invalid_filter',
      'incomplete_read',
    ]),
    check(
      'json',
      z.object({
        filter: scopingFilter.optional(),
        mapping: attributeMapping.optional(),
        /** How old the HR data may be; 0 reads them now. */
        maxAgeSeconds: z.number().int().min(0).max(1800).default(0),
      }),
    ),
    async (c) => c.json(await plans.preview(c.req.valid('json'))),
  );

/** A previewed or held plan: look, approve exactly it, or let it go. */
export const planRoutes = ({ plans, cycles, store }: Backend) =>
  new Hono<Caller>()
    .get('/:id', describe('A plan', plan, ['not_found']), async (c) =>
      c.json(await plans.get(c.req.param('id'))),
    )
    .post(
      '/:id/approve',
      describe('Apply exactly this plan', cycle, ['plan_outdated', 'not_found', 'cycle_running']),
      check('json', z.object({ hash: z.string() })),
      async (c) => {
        const id = c.req.param('id');
        const started = await plans.approve(id, c.req.valid('json').hash, cycles);
        await store.audit({ who: c.var.who, what: 'plan approved', details: { plan: id } });
        const ended = await Promise.race([cycles.ended(started.id), later()]);
        if (!ended) return c.json(cycles.get(started.id), 202);
        if (ended.error)
          throw new RollcallError(ended.error.code, ended.error.message, ended.error);
        return c.json(ended);
      },
    )
    .post(
      '/:id/reject',
      describe('Let the plan go', z.object({ ok: z.boolean() }), ['not_found']),
      async (c) => {
        const id = c.req.param('id');
        await plans.reject(id);
        await store.audit({ who: c.var.who, what: 'plan rejected', details: { plan: id } });
        return c.json({ ok: true });
      },
    );

const later = () =>
  new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), ANSWER_WITHIN_MS).unref();
  });
