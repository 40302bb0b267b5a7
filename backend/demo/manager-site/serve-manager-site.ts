import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const root = join(import.meta.dirname, 'site');

/** As strict as a careful site can be: nothing of Rollcall may rely on a lenient page. */
const strict = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/**
 * Brightgate, an invented manager site for the demo and the tests: its People page lists what `users` gives, and
 * every other address is its single page, which routes in the browser.
 */
export function managerSite({ users }: { users: () => Promise<readonly unknown[]> }): Hono {
  return new Hono()
    .use(secureHeaders({ contentSecurityPolicy: strict, xFrameOptions: 'DENY' }))
    .get('/people.json', async (c) => c.json(await users(), 200, { 'Cache-Control': 'no-store' }))
    .get('*', serveStatic({ root }))
    .get('*', serveStatic({ root, path: 'index.html' }));
}
