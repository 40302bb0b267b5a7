import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { readBody } from '../../../backend/connector-kit/read-answer.ts';
import { transport } from '../../../backend/connector-kit/transport.ts';

const servers: Server[] = [];
afterEach(() =>
  servers.splice(0).forEach((server) => server.close() && server.closeAllConnections()),
);

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/people`);
}

const call = (
  url: URL,
  options: { demo?: boolean; timeoutSeconds?: number; signal?: AbortSignal } = {},
) =>
  transport(
    { method: 'GET', url, headers: {}, body: undefined },
    {
      name: 'Vendor',
      timeoutSeconds: 5,
      demo: true,
      signal: new AbortController().signal,
      ...options,
    },
  );

it('reads the whole answer, whatever its status, and compressed too', async () => {
  const url = await serve((_, answer) =>
    answer.writeHead(418, { 'content-encoding': 'gzip' }).end(gzipSync('Zoë')),
  );
  expect(await call(url)).toMatchObject({ status: 418, text: 'Zoë' });
});

it('reads the bytes as the vendor says that they are written (F40)', async () => {
  const url = await serve((_, answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/plain; charset=ISO-8859-1' })
      .end(Buffer.from('Schäfer', 'latin1')),
  );
  expect((await call(url)).text).toBe('Schäfer');
});

it('does not follow a redirect', async () => {
  const paths: (string | undefined)[] = [];
  const url = await serve((request, answer) => {
    paths.push(request.url);
    answer.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect((await call(url)).status).toBe(307);
  expect(paths).toEqual(['/people']);
});

it.each([
  ['no answer in time', (() => {}) satisfies RequestListener, 'timed_out', true],
  [
    'an answer that breaks off (F65)',
    ((_, answer) =>
      void answer
        .writeHead(200, { 'content-length': 100 })
        .write('half', () => answer.destroy())) satisfies RequestListener,
    'incomplete_read',
    true,
  ],
  [
    'a connection that is closed',
    ((request) => void request.socket.destroy()) satisfies RequestListener,
    'unreachable',
    true,
  ],
])('says what %s means, and that it may pass', async (_, listener, code, again) => {
  const url = await serve(listener);
  await expect(call(url, { timeoutSeconds: 0.3 })).rejects.toMatchObject({ code, again });
});

it('finds out that compressed bytes broke off (F65)', async () => {
  const people = JSON.stringify(Array.from({ length: 500 }, (_, i) => ({ id: String(i * 7919) })));
  const bytes = gzipSync(people);
  const url = await serve((_, answer) =>
    answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes.subarray(0, bytes.length / 2)),
  );
  const answer = await call(url);
  expect(() => readBody('Vendor', answer, 'json')).toThrow(
    expect.objectContaining({ code: 'incomplete_read' }),
  );
});

it('says that an HRIS refuses connections, or has no such address', async () => {
  const url = await serve(() => {});
  servers[0]!.close();
  await once(servers[0]!, 'close');
  await expect(call(url)).rejects.toMatchObject({ code: 'unreachable' });
  const nowhere = call(new URL('https://nobody.invalid/'), { demo: false });
  await expect(nowhere).rejects.toMatchObject({ code: 'unreachable' });
});

it('reaches this machine in the demo only, whatever the name of the host (F74)', async () => {
  let visits = 0;
  const url = await serve((_, answer) => {
    visits += 1;
    answer.end('secret');
  });
  url.hostname = 'localhost';
  await expect(call(url, { demo: false })).rejects.toMatchObject({ code: 'refused_address' });
  expect(visits).toBe(0);
});

it('stops when its reader stops', async () => {
  const url = await serve(() => stop.abort(new Error('enough')));
  const stop = new AbortController();
  await expect(call(url, { signal: stop.signal })).rejects.toThrow('enough');
});
