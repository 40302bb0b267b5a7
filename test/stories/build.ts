import { build } from 'vite';

/** Builds the story page into dist/stories and tells where. */
export async function buildStories(): Promise<string> {
  await build({ configFile: `${import.meta.dirname}/vite.config.ts` });
  return `${import.meta.dirname}/../../dist/stories`;
}
