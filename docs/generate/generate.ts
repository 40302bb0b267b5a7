import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { catalogue } from '../../backend/connector-kit/registry.ts';
import { connectorPage } from './connector-page.ts';
import { withTable } from './connector-table.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = join(root, 'README.md');

/** What the generated documents say today, by path. */
export async function generated(): Promise<Map<string, string>> {
  const all = catalogue();
  const pages = all
    .filter(({ id, tileOf }) => id === tileOf)
    .map((info) => [join('docs', 'connectors', `${info.id}.md`), connectorPage(info)] as const);
  const table = ['README.md', withTable(await readFile(readme, 'utf8'), all)] as const;
  const config = await resolveConfig(readme);
  const tidy = (text: string) => format(text, { ...config, parser: 'markdown' });
  return new Map(
    await Promise.all(
      [...pages, table].map(async ([path, text]) => [path, await tidy(text)] as const),
    ),
  );
}

if (import.meta.main) {
  const folder = join(root, 'docs', 'connectors');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, text] of await generated()) await writeFile(join(root, path), text);
}
