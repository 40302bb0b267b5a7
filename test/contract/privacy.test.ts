import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createCompany } from '../simulators/world/company.ts';
import { loadSimulator } from '../simulators/world/start.ts';
import { startBackend } from '../support/backend.ts';
import { where } from '../support/loop.ts';
import { foundIn } from './byte-search.ts';
import { eachConnector } from './each-connector.ts';
import { open, today, withSimulator } from './read-all.ts';

const people = 60;
const company = createCompany({ people, today });
/** The head of the company and two who report to them, so that nobody else is named as a manager. */
const inside = ['oliver.whitcombe', 'lena.hofmann', 'maria.soto'].map(
  (login) => `${login}@brennholt.example`,
);
const outsiders = company.filter(({ email }) => !inside.includes(email ?? ''));

/** What tells who somebody is. Short texts and numbers could stand there by chance. */
const traces = (idOf: (person: (typeof company)[number]) => string): string[] =>
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
      const { idOf } = await loadSimulator(id);
      // Whoever opens an HRIS first brings the time by which all others are paced.
      open(connector, simulator);
      const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-privacy-'));
      await using running = await startBackend({ hrisBaseUrls: { [id]: simulator.url }, dataDir });
      const { backend, api } = running;
      const everything = async () =>
        (await contents(dataDir)) +
        running.log() +
        JSON.stringify(printed.map((p) => p.mock.calls));

      await backend.connections.create(id, { credentials: { ...simulator.credentials } });
      await api.connection.filter.$put({ json: where('workEmail', ...inside) });
      await backend.cycles.ended((await backend.connections.finish()).id);
      const staged = await everything();
      const answer = await api.preview.$post({ json: {} });
      const plan = (await answer.json()) as { id: string; hash: string };
      await api.plans[':id'].approve.$post({ param: { id: plan.id }, json: { hash: plan.hash } });
      expect(backend.store.users().map(({ email }) => email)).toEqual(
        expect.arrayContaining(inside),
      );
      expect(backend.store.users()).toHaveLength(3);
      const synced = await everything();

      const before = structuredClone(backend.store.users());
      for (const name of ['malformed-record', '500-mid-read', 'cut-connection']) {
        simulator.control({ fault: { name, at: 1, times: 1000 } });
        const { state } = await backend.cycles.ended((await backend.cycles.start('full')).id);
        expect([name, state]).toEqual([name, 'failed']);
        expect(backend.store.users()).toEqual(before);
      }

      const secrets = connector.credentials
        .filter(({ secret }) => secret)
        .flatMap(({ id: field }) => simulator.credentials[field] ?? []);
      for (const kept of [staged, synced, await everything()]) {
        expect(kept).toContain('lena.hofmann');
        expect(foundIn(kept, [...traces(idOf), ...secrets])).toEqual([]);
      }
    }));
});
