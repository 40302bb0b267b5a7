import { Hono } from 'hono';
import { z } from 'zod';
import { attributeMapping } from '#shared/attribute-mapping.ts';
import { connection } from '#shared/connection.ts';
import { cycle } from '#shared/cycle.ts';
import { scopingFilter } from '#shared/scoping-filter.ts';
import { settingsChange } from '#shared/settings.ts';
import type { Backend } from '../backend.ts';
import { etagOf } from '../connection/draft.ts';
import { requireConnection } from '../connection/require-connection.ts';
import type { Caller } from './access.ts';
import { limitAttempts } from './attempts.ts';
import { check, describe } from './describe.ts';
import { byOneWay, enteredForm, enteredOf } from './entered.ts';

const disconnected = z.object({
  ok: z.boolean(),
  /** Kombo could not be reached, so that the integration is still there. */
  leftAtKombo: z.boolean(),
});
const authorizeRefusals = [
  'consent_refused',
  'invalid_credentials',
  'missing_permission',
  'unreachable',
  'refused_address',
  'too_many_requests',
] as const;

/** The one connection: created, edited as a draft, reauthorized, paused, disconnected. */
export const connectionRoutes = ({
  store,
  connections,
  drafts,
  schedule,
  hrData,
  now,
}: Backend) => {
  const attempts = limitAttempts(20, 60, now);
  const current = () => requireConnection(store.state);
  /** After a change: the timer follows, the audit log knows, the answer carries the new tag. */
  const changed = async (who: string, what: string, details?: Record<string, string>) => {
    schedule.follow();
    await store.audit({ who, what, ...(details && { details }) });
  };

  return new Hono<Caller>()
    .get('/', describe('The connection', connection, ['no_connection']), (c) => {
      c.header('etag', etagOf(current()));
      return c.json(current());
    })
    .post(
      '/',
      describe('Check credentials with the HRIS, then connect', connection, [
        'connection_exists',
        'unknown_hris',
        'hris_not_available',
        ...authorizeRefusals,
      ]),
      attempts,
      check('json', byOneWay(enteredForm.extend({ hris: z.string().max(64) }))),
      async (c) => {
        const sent = c.req.valid('json');
        const created = await connections.create(sent.hris, enteredOf(sent));
        const { hris, through = 'directly' } = created;
        await changed(c.var.who, 'connected', { hris, through });
        c.header('etag', etagOf(created));
        return c.json(created, 201);
      },
    )
    .post(
      '/reauthorize',
      describe('New credentials for the same company', connection, [
        'no_connection',
        'other_company',
        ...authorizeRefusals,
      ]),
      attempts,
      check('json', byOneWay(enteredForm)),
      async (c) => {
        const renewed = await connections.reauthorize(enteredOf(c.req.valid('json')));
        await changed(c.var.who, 'reauthorized');
        return c.json(renewed);
      },
    )
    .put(
      '/filter',
      describe('Draft a filter', connection, ['no_connection', 'outdated', 'invalid_filter']),
      check('json', scopingFilter, 'invalid_filter'),
      async (c) => {
        const saved = await drafts.write({ filter: c.req.valid('json') }, c.req.header('if-match'));
        await changed(c.var.who, 'filter drafted');
        c.header('etag', etagOf(saved));
        return c.json(saved);
      },
    )
    .put(
      '/mapping',
      describe('Draft a mapping', connection, [
        'no_connection',
        'outdated',
        'invalid_mapping',
        'invalid_expression',
      ]),
      check('json', attributeMapping, 'invalid_mapping'),
      async (c) => {
        const saved = await drafts.write(
          { mapping: c.req.valid('json') },
          c.req.header('if-match'),
        );
        await changed(c.var.who, 'mapping drafted');
        c.header('etag', etagOf(saved));
        return c.json(saved);
      },
    )
    .put(
      '/settings',
      describe('Draft settings; what is left out stays as it is', connection, [
        'no_connection',
        'outdated',
        'invalid_schedule',
      ]),
      check('json', settingsChange),
      async (c) => {
        const saved = await drafts.write(
          { settings: c.req.valid('json') },
          c.req.header('if-match'),
        );
        await changed(c.var.who, 'settings drafted');
        c.header('etag', etagOf(saved));
        return c.json(saved);
      },
    )
    .post(
      '/save',
      describe('Put drafted settings in force that affect nobody', connection, ['plan_needed']),
      async (c) => {
        const saved = await drafts.saveSettings();
        await changed(c.var.who, 'settings saved');
        c.header('etag', etagOf(saved));
        return c.json(saved);
      },
    )
    .delete('/draft', describe('Discard the draft', connection, ['no_connection']), async (c) => {
      const saved = await drafts.discard();
      await changed(c.var.who, 'draft discarded');
      c.header('etag', etagOf(saved));
      return c.json(saved);
    })
    .post(
      '/finish',
      describe('End the wizard: read and stage the people in scope', cycle, ['wrong_state']),
      async (c) => {
        const started = await connections.finish();
        await changed(c.var.who, 'initial sync started');
        return c.json(started, 202);
      },
    )
    .post(
      '/pause',
      describe('No more cycles by the timer', connection, ['wrong_state']),
      async (c) => {
        const paused = await connections.setPaused(true);
        await changed(c.var.who, 'paused');
        return c.json(paused);
      },
    )
    .post(
      '/resume',
      describe('Cycles by the timer again', connection, ['wrong_state']),
      async (c) => {
        const resumed = await connections.setPaused(false);
        await changed(c.var.who, 'resumed');
        return c.json(resumed);
      },
    )
    .delete(
      '/',
      describe('Disconnect; nothing runs afterwards', disconnected, ['no_connection']),
      check('query', z.object({ users: z.enum(['keep', 'remove']) })),
      async (c) => {
        const { users } = c.req.valid('query');
        const { hris } = current();
        const { leftAtKombo } = await connections.disconnect(users);
        hrData.forget();
        await changed(c.var.who, 'disconnected', { hris, users });
        return c.json({ ok: true, leftAtKombo });
      },
    );
};
