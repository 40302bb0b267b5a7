import { stage } from '../prepare.ts';
import { on } from '../screen.ts';
import type { Walk } from './walk.ts';

/** The attribute mapping and the first plan. */
export const mapping: Walk = async (world, look) => {
  await stage(world);
  const page = await world.panel();
  const { see, say, press, field } = on(page);

  await see('Which field goes where?');
  await say(/^Tried on \d+ people/);
  await look('mapping', page);
  await page.getByRole('combobox', { name: 'Source of Group' }).fill('expr');
  await look('mapping-sources', page);
  await page.getByRole('option', { name: 'An expression' }).click();
  await field('Expression for Group').fill('uper(department)');
  await say('Character 1: There is no function');
  await look('mapping-mistake', page);
  await press('Use “upper”');
  await page.getByText('ENGINEERING').first().waitFor();
  await look('mapping-expression', page);
  await press('Save and see the plan');

  await see('The first plan');
  await look('plan-first', page);
  await page.getByRole('radio', { name: 'department' }).check({ force: true });
  await page.getByRole('columnheader', { name: /^Customer Care \d+$/ }).waitFor();
  await look('plan-by-department', page);
};
