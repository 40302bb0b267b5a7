import { expect } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { test } from './test.ts';
import { inBothThemes } from './tour/themes.ts';
import { walks } from './tour/walks.ts';

test.for(walks)('no axe violations while $name, light and dark', async ({ walk }, { world }) => {
  const faults: string[] = [];
  await walk(world, (name, page) =>
    inBothThemes(page, async (theme) => {
      // Of all the rules only this one depends on the theme.
      const found = await axeFaults(page, theme === 'dark' ? ['color-contrast'] : undefined);
      faults.push(...found.map((fault) => `${name}, ${theme}: ${fault}`));
    }),
  );
  expect(faults).toEqual([]);
});
