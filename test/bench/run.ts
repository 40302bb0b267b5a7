import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { median } from './median.ts';
import { openCompany } from './company.ts';
import { readFloor } from './floor.ts';
import { openRollcall } from './rollcall.ts';

/** `npm run bench`: what Rollcall adds to reading the HRIS, as ratios inside one run. */
const sizes = [10_000, 50_000];
const rounds = Number(process.env.ROUNDS ?? 5);

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const rows: string[] = [];
for (const people of sizes) {
  await using company = await openCompany(people);
  const floor: number[] = [];
  const first: number[] = [];
  const unchanged: number[] = [];
  // One round that does not count: compilers and caches warm up.
  for (let round = -1; round < rounds; round += 1) {
    const floorTime = await timed(() => readFloor(company));
    await using rollcall = await openRollcall(company);
    const firstTime = await timed(() => rollcall.sync({ create: people }));
    const unchangedTime = await timed(() => rollcall.sync({ unchanged: people }));
    if (round < 0) continue;
    floor.push(floorTime);
    first.push(firstTime);
    unchanged.push(unchangedTime);
    console.error(`${people} people, round ${round + 1} of ${rounds}`);
  }
  const ms = (times: number[]) => `${Math.round(median(times))} ms`;
  const ratio = (times: number[]) => median(times.map((time, i) => time / floor[i]!)).toFixed(2);
  rows.push(
    `| ${people.toLocaleString('en')} | ${ms(floor)} | ${ms(first)} | ${ratio(first)} | ${ms(unchanged)} | ${ratio(unchanged)} |`,
  );
}

const page = `# Benchmarks

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${availableParallelism()} cores, Node ${process.version}, medians of ${rounds}
interleaved rounds, a simulated Microsoft Entra ID in a process of its own. Ratios are medians of the ratios inside
each round, so a slow machine does not change them.

The _floor_ is what nobody can undercut: read every page in the same way, \`JSON.parse\`, write the result once,
durably. The _first sync_ reads, validates, scopes, maps, matches, plans, guards, writes the log and commits all
users to an empty store. The _no-change cycle_ does the same and finds nothing to do.

| people | floor | first sync | × floor | no-change cycle | × floor |
| -----: | ----: | ---------: | ------: | --------------: | ------: |
${rows.join('\n')}
`;
console.log(page);
await mkdir('docs', { recursive: true });
await writeFile('docs/benchmarks.md', page);
