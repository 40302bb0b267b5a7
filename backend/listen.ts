import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';

type Fetch = (request: Request) => Response | Promise<Response>;

export type Listening = { url: string; close(): Promise<void> };

/**
 * Serves an app on a port.
 * @param port 0 takes a free one
 * @throws Error with one sentence when the port is taken or not allowed
 */
export async function listen(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    // A body that trickles in would hold a connection for ever.
    serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000 },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(sentence(error, host, port))),
    );
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function sentence({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program; stop that one or set PORT to a free port.`;
  if (code === 'EACCES') return `Port ${port} needs more rights; set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}; correct HOST.`;
  return `Cannot listen on ${host}:${port} (${code}).`;
}
