import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { employee } from '#shared/employee.ts';
import { connectors } from '../../backend/connector-kit/registry.ts';
import { startSimulator } from '../simulators/world/start.ts';

const run = promisify(execFile);
/** What an operator types after `npm run hris --`. */
const hris = (...typed: string[]) => run(process.execPath, ['backend/hris.ts', ...typed]);

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'rollcall-shell-'))));
afterAll(() => rm(folder, { recursive: true }));

/** Reads a simulator's company the way an operator does. */
async function readAll(id: string, url: string, file: string) {
  const { stdout } = await hris('read', id, '--credentials', file, '--base-url', url);
  return stdout
    .trim()
    .split('\n')
    .map((line) => employee.parse(JSON.parse(line)));
}

describe.concurrent('npm run hris', () => {
  it.each(connectors.map(({ id }) => id))('reads %s, one employee a line', async (id) => {
    const simulator = await startSimulator(id, { people: 12 });
    const file = join(folder, `${id}.json`);
    await writeFile(file, JSON.stringify(simulator.credentials));
    const ids = (await readAll(id, simulator.url, file)).map((one) => one.id);
    expect(ids.toSorted()).toEqual(
      simulator
        .control()
        .people.map((one) => one.id)
        .toSorted(),
    );
    await simulator.close();
  });

  it('lists all 35', async () => {
    const { stdout } = await hris('list');
    expect(stdout.trim().split('\n')).toHaveLength(35);
  });

  it('keeps a refresh token that was good for one use only, so that the next read works', async () => {
    const simulator = await startSimulator('nmbrs', { people: 5 });
    const file = join(folder, 'rotated.json');
    await writeFile(file, JSON.stringify(simulator.credentials));
    await readAll('nmbrs', simulator.url, file);
    expect(JSON.parse(await readFile(file, 'utf8'))).not.toEqual(simulator.credentials);
    expect(await readAll('nmbrs', simulator.url, file)).toHaveLength(5);
    await simulator.close();
  });

  it.each([
    [['read', 'nope', '--credentials', 'x'], 'unknown_hris'],
    [['read', 'personio'], 'bad_request'],
    [['simulate', 'personio', '--people', 'many'], 'bad_request'],
    [['simulate', 'nope'], 'bad_request'],
    [['dance'], 'bad_request'],
  ])('refuses %j with a code and what to do, and ends badly', async (typed, code) => {
    const failed = await hris(...typed).catch((error: unknown) => error);
    const { stderr, stdout } = failed as { code: number; stderr: string; stdout: string };
    expect(stdout).toBe('');
    expect(JSON.parse(stderr)).toMatchObject({ code, hint: expect.any(String) });
  });
});
