import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Env, Refusal } from '../simulator.ts';
import type { DueFault, Fault } from './fault.ts';

const always = Number.POSITIVE_INFINITY;
const tenMinutes = 600_000;
const flakyEvery = 33;

/** Faults of the answer as a whole: refused, broken off, late, or something else entirely. */
export const answerFaults = {
  '401-mid-read': {
    about: 'The token or session expires once in mid-read; a new token works (F4, F73).',
    at: 2,
    times: 1,
    instead: (c, due) => {
      c.get('simulation').world.tokens.expire();
      return refuse('unauthorized')(c, due);
    },
  },
  '403': {
    about: 'The right to read people is missing (F4, F34).',
    at: 1,
    times: always,
    instead: refuse('forbidden'),
  },
  '429-storm': {
    about: 'Too many requests, without end (F35).',
    at: 1,
    times: always,
    instead: refuse('throttled'),
  },
  '429-once': {
    about: 'Too many requests, once (F35).',
    at: 1,
    times: 1,
    instead: refuse('throttled'),
  },
  '503-once': {
    about: 'Temporarily unavailable, once (F51).',
    at: 1,
    times: 1,
    instead: refuse('unavailable'),
  },
  '500-mid-read': {
    about: 'Broken in mid-read, without end (F4, F6).',
    at: 2,
    times: always,
    instead: refuse('broken'),
  },
  flaky: {
    about: 'About 3 % of the answers are throttled or unavailable, in turn (F35).',
    at: 1,
    times: always,
    instead: (c, due) => {
      if (due.count % flakyEvery) return undefined;
      return refuse(due.count % (2 * flakyEvery) ? 'throttled' : 'unavailable')(c, due);
    },
  },
  'cut-connection': {
    about: 'The connection breaks in the middle of the body (F65).',
    at: 2,
    times: 1,
    after: cutInMidBody,
  },
  'truncated-json': {
    about: 'The body ends in the middle, though the connection ends well (F65).',
    at: 2,
    times: 1,
    after: async ({ res }) => {
      const body = await res.text();
      return new Response(body.slice(0, Math.floor(body.length / 2)), res);
    },
  },
  'login-page': {
    about: 'Status 200 with the page of a login form (F64).',
    at: 1,
    times: always,
    instead: (c) => c.html('<!doctype html><title>Sign in</title><form><input name="user"></form>'),
  },
  'error-object-200': {
    about: "Status 200 with the vendor's error in the body (F72).",
    at: 1,
    times: always,
    instead: (c, due) => {
      const { body, headers } = refuse('broken')(c, due);
      return new Response(body, { status: 200, headers });
    },
  },
  slow: {
    about: 'No answer for ten minutes, or for `milliseconds`; ends when the caller gives up (F37).',
    at: 1,
    times: always,
    instead: async (c, { setting }) => {
      const { signal } = c.req.raw;
      await wait(setting.milliseconds ?? tenMinutes, undefined, { signal }).catch(() => undefined);
      return c.text('Gateway Timeout', 504);
    },
  },
  'redirect-to-other-host': {
    about: 'Sends the caller, and the credentials, to another host or to `to` (F74).',
    at: 1,
    times: always,
    instead: (c, { setting }) => c.redirect(setting.to ?? 'https://elsewhere.example/people', 307),
  },
} satisfies Record<string, Fault>;

function refuse(refusal: Refusal) {
  return (c: Context<Env>, { setting }: DueFault): Response =>
    c.get('simulation').simulator.refuse(c, refusal, setting.retryAfter ?? 1);
}

async function cutInMidBody(c: Context<Env>): Promise<Response> {
  const body = Buffer.from(await c.res.arrayBuffer());
  const { outgoing } = c.env;
  outgoing.writeHead(c.res.status, {
    'Content-Type': c.res.headers.get('Content-Type') ?? '',
    'Content-Length': body.length,
  });
  outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}
