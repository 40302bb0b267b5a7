import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let started: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-serve-'));
  started = [];
});
afterEach(async () => {
  for (const process of started) process.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The real thing: `npm run serve` in a process of its own. */
function serve(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['backend/main.ts', '--production'], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: join(folder, 'data'),
      ROLLCALL_KEY_FILE: join(folder, 'key'),
      PORT: '0',
      ...env,
    },
  });
  started.push(child);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output.text += chunk.toString();
    });
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number, text: output.text }));
  const ready = new Promise<string>((resolve, reject) => {
    const look = () => {
      const url = /API: (\S+)[^]*Pairing code/.exec(output.text)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', look);
    void ended.then(({ text }) => reject(new Error(text)));
  });
  // A start that is to be refused has nobody who waits for it.
  ready.catch(() => undefined);
  return { child, ended, ready };
}

describe('npm run serve', () => {
  it('starts, answers, keeps its files to itself, and ends cleanly when asked', async () => {
    const { child, ended, ready } = serve();
    const url = await ready;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/api/status`)).status).toBe(401);
    for (const name of ['data', 'data/state.json', 'key'])
      expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('a killed process leaves nothing that stops the next one', async () => {
    const first = serve();
    await first.ready;
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await serve().ready).toMatch(/^http/);
  });

  it.each([
    ['the demo', { DEMO: '1' }, /DEMO=1 is not for production/],
    ['a redirected HRIS', { HRIS_BASE_URL_PERSONIO: 'http://127.0.0.1:1' }, /only with DEMO=1/],
    ['an open port without TLS', { HOST: '0.0.0.0' }, /BEHIND_TLS=1/],
    [
      'a key beside the data',
      { ROLLCALL_KEY_FILE: 'data/key', DATA_DIR: 'data' },
      /keep it elsewhere/,
    ],
  ])('refuses %s with one sentence', async (_, env, sentence) => {
    const { ended } = serve(env);
    const { code, text } = await ended;
    expect(code).toBe(1);
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/\bat .*:\d+/);
  });

  it('says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, text } = await serve({ PORT: String(port) }).ended;
    other.close();
    expect(code).toBe(1);
    expect(text).toContain(`Port ${port} is in use by another program`);
  });

  it('refuses a data folder that another backend uses', async () => {
    await serve().ready;
    const { code, text } = await serve().ended;
    expect(code).toBe(1);
    expect(text).toMatch(/another/i);
  });
});
