import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { managerSite } from '../../backend/demo/manager-site/serve-manager-site.ts';
import { extensionId } from '../../extension/extension-id.ts';
import { selfSigned } from './self-signed.ts';

/** A name that would break in wherever somebody reads it as HTML. */
export const slyName = '<img src="/x" onerror="document.title=`broken in`">';

const brightgate = managerSite({
  users: async () => [{ firstName: slyName, department: slyName }],
});

/** Pages on an allowed origin that are not Brightgate. */
const others = new Hono()
  .get('/bare/integrations', (c) => c.html('<h1>Welcome</h1><div>Nothing we know</div>'))
  .get('/thief', (c) => {
    const address = `chrome-extension://${extensionId}/panel.html${c.req.query('hash') ?? ''}`;
    return c.html(`<iframe src="${address}"></iframe>`);
  })
  .get('/jealous/integrations', (c) =>
    c.html(`<main><h1>Integrations</h1></main><script>
      const main = document.querySelector('main');
      new MutationObserver(() => main.querySelector('div')?.remove()).observe(main, { childList: true });
    </script>`),
  )
  .get('/dark/integrations', (c) =>
    c.html('<body style="background:#111;color:oklch(0.9 0 0)"><main><h1>Integrations</h1></main>'),
  );

export interface ManagerPages {
  /** Where Brightgate is. */
  brightgate: string;
  /** Where there is a page without a place for the panel, one that frames the panel itself, and so on. */
  others: string;
  /** For the browser: where the manager's real name leads to. */
  hosts: Record<string, string>;
  close: () => Promise<void>;
}

/** Starts Brightgate, once more behind TLS, and the other pages. */
export async function startManagerPages(): Promise<ManagerPages> {
  const servers: ServerType[] = [];
  const start = async (app: Hono, tls: object = {}): Promise<number> =>
    await new Promise((resolve) => {
      const address = { hostname: '127.0.0.1', port: 0 };
      const started = (info: AddressInfo) => resolve(info.port);
      servers.push(serve({ fetch: app.fetch, ...address, ...tls }, started));
    });
  const serverOptions = selfSigned('manager.sosafe.de');
  return {
    brightgate: `http://127.0.0.1:${await start(brightgate)}`,
    others: `http://localhost:${await start(others)}`,
    hosts: {
      'manager.sosafe.de:443': `127.0.0.1:${await start(brightgate, { createServer, serverOptions })}`,
    },
    async close() {
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    },
  };
}
