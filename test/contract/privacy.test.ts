import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createCompany } from '../simulators/world/company.ts';
import type { Person } from '../simulators/world/person.ts';
import { loadSimulator } from '../simulators/world/start.ts';
import { foundIn } from './byte-search.ts';
import { eachConnector } from './each-connector.ts';
import { today, withSimulator } from './read-all.ts';
import { insiders, syncedBackend } from './synced.ts';

const people = 60;
const outsiders = createCompany({ people, today }).filter(
  ({ email }) => !insiders.includes(email ?? ''),
);

/** What tells who somebody is. Short texts and numbers could stand there by chance. */
const traces = (idOf: (person: Person) => string): string[] =>
  outsiders.flatMap((person) => {
    const { email, privateEmail, firstName, lastName, phone } = person;
    const texts = [email, email?.toLowerCase(), privateEmail, `${firstName} ${lastName}`, phone];
    return [...texts, lastName, `"${idOf(person)}"`].filter((text) => text && text.length >= 8);
  }) as string[];

/** Everything in a folder, one after the other. */
async function contents(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

const printed = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));

eachConnector((id, connector) => {
  it('keeps and logs nothing of people outside the filter, and no secret', () =>
    withSimulator(connector, { people }, async (simulator) => {
      let staged = '';
      await using running = await syncedBackend(connector, simulator, async (dataDir) => {
        staged = await contents(dataDir);
      });
      const synced = await contents(running.dataDir);
      simulator.control({ fault: { name: 'malformed-record', at: 1, times: 1000 } });
      expect(await running.cycle()).toMatchObject({ state: 'failed' });
      const failed = await contents(running.dataDir);
      const told = running.log() + JSON.stringify(printed.map(({ mock }) => mock.calls));

      const { idOf } = await loadSimulator(id);
      const secrets = connector.credentials
        .filter(({ secret }) => secret)
        .flatMap(({ id: field }) => simulator.credentials[field] ?? []);
      for (const kept of [staged, synced, failed]) expect(kept).toContain('lena.hofmann');
      expect(
        foundIn([staged, synced, failed, told].join('\n'), [...traces(idOf), ...secrets]),
      ).toEqual([]);
    }));
});
