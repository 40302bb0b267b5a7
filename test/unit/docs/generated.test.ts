import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generated } from '../../../docs/generate/generate.ts';

it('says in README and docs/connectors what the connectors say: `npm run docs` makes them', async () => {
  const documents = await generated();
  for (const [path, text] of documents) expect(await readFile(path, 'utf8'), path).toBe(text);
  const pages = (await readdir('docs/connectors')).map((name) => `docs/connectors/${name}`);
  expect(new Set([...pages, 'README.md'])).toEqual(new Set(documents.keys()));
});
