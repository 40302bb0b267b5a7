import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { classic } from './bamboohr/classic.ts';
import { dataset } from './bamboohr/dataset.ts';
import { eeidOf } from './bamboohr/fields.ts';
import { lightList } from './bamboohr/light-list.ts';
import { meta } from './bamboohr/meta.ts';
import { problem } from './bamboohr/problem.ts';
import { basicOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { defineSimulator, type Env, type Refusal } from './world/simulator.ts';
import { guid } from './world/vendor-ids.ts';
import { xmlOf } from './world/xml.ts';

const credentials = {
  companyDomain: 'brennholt',
  apiKey: 'fa4e0000fa4e0000fa4e0000fa4e0000fa4e0000',
};

/** A key that is wrong, or belongs to another company, gets an empty 401 with a header that says why. */
const authenticates = door((c) => {
  const domain = c.req.param('companyDomain') ?? credentials.companyDomain;
  const known = basicOf(c)?.user === credentials.apiKey && domain === credentials.companyDomain;
  if (!known) return 'unauthorized';
  c.header('X-Request-ID', guid(`request ${c.get('simulation').requests.length}`));
  return undefined;
});

/** Without `Accept: application/json`, or `format=JSON` for a report, BambooHR answers XML. */
const answersXmlUnlessAsked = createMiddleware(async (c, next) => {
  await next();
  const wantsJson =
    c.req.header('Accept')?.includes('application/json') ||
    c.req.query('format')?.toLowerCase() === 'json';
  if (wantsJson || c.res.headers.get('Content-Type')?.startsWith('application/json') !== true)
    return;
  const xml = xmlOf('response', await c.res.json()).text;
  const headers = new Headers(c.res.headers);
  headers.set('Content-Type', 'text/xml; charset=UTF-8');
  c.res = new Response(`<?xml version="1.0"?>\n${xml}`, { status: c.res.status, headers });
});

function refuse(c: Context, refusal: Refusal, retryAfter: number): Response {
  const wait = { 'Retry-After': String(retryAfter) };
  const isNew = /\/v(2|1_2)\//.test(c.req.path);
  switch (refusal) {
    case 'unauthorized':
      return c.body(null, 401, { 'X-BambooHR-Error-Message': 'Invalid API key' });
    case 'forbidden':
      return isNew ? problem(c, 403, 'FORBIDDEN', 'You cannot see this.') : c.body(null, 403);
    case 'notFound':
      return isNew ? problem(c, 404, 'NOT_FOUND', 'There is no such page.') : c.body(null, 404);
    case 'wrongMethod':
      return c.body(null, 405);
    case 'throttled':
      return c.body(null, 429, wait);
    case 'unavailable':
      return c.body(null, 503, wait);
    case 'broken':
      return isNew ? problem(c, 500, 'SERVER_ERROR', 'Something broke.') : c.text('Error', 500);
  }
}

export default defineSimulator({
  id: 'bamboohr',
  credentials,
  emailKeys: ['email', 'workEmail'],
  idOf: eeidOf,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates, answersXmlUnlessAsked)
      .route('/', dataset(world))
      .route('/', classic(world))
      .route('/', lightList(world))
      .route('/', meta(world));
    return new Hono<Env>().route('/api', api).route('/api/gateway.php/:companyDomain', api);
  },
});
