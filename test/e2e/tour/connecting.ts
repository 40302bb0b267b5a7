import { on } from '../screen.ts';
import type { Walk } from './walk.ts';

/** The first page arrives, the others do not until the fault is lifted. `at` counts from when it is set. */
const stuck = { name: '503-once', at: 2, times: 1000, retryAfter: 1 };

/** The wizard and the first reading. */
export const connecting: Walk = async (world, look) => {
  const personio = world.simulators.personio;
  await world.pair();
  const page = await world.panel('#/connect/personio/permissions');
  const { see, say, press, follow, field } = on(page);

  await see('What Rollcall reads');
  await look('permissions', page);
  await follow('Continue');
  await see('Let Rollcall read');
  await look('authorize', page);
  await field('Client ID').fill(personio.credentials['clientId']!);
  await field('Client secret').fill('papi-of-somebody-else');
  await press('Check and continue');
  await say('Personio refuses');
  await look('authorize-refused', page);
  await field('Client secret').fill(personio.credentials['clientSecret']!);
  // The check of the credentials asks for people too.
  personio.control({ fault: { ...stuck, at: 3 } });
  await press('Check and continue');
  await see('Reading employees from Personio');
  await say('100 of 240 people');
  await look('employees-reading', page);
  personio.control({ fault: null });
  await say(/people in scope\.$/);
  await look('employees', page);

  await page.getByRole('combobox', { name: 'Attribute' }).fill('Depart');
  await page.getByRole('option', { name: 'Department' }).click();
  await press('Add a value');
  await page.getByRole('option', { name: 'Engineering' }).click();
  await page.getByRole('option', { name: 'Sales' }).click();
  await say('Employees in Engineering or Sales.');
  await look('employees-values', page);
  await page.keyboard.press('Escape');
  await press('Add condition');
  await press('Add a group');
  await say('A condition is not finished');
  await look('employees-unfinished', page);
  await page.reload();

  await say(/people in scope\.$/);
  await press('More for group 1');
  await page.getByRole('menuitem', { name: 'Add an expression' }).click();
  const expression = page.getByRole('group', { name: 'Expression' }).getByRole('textbox');
  await expression.fill('department == "Nobody here"');
  await see('Nobody is in');
  await page.getByText('Nobody is in scope.').waitFor();
  await look('employees-nobody', page);
  await expression.fill('department == "Sales"');
  await say('where department == "Sales"');
  await page.getByRole('tab', { name: 'Out' }).click();
  await page.getByRole('group', { name: 'Out', exact: true }).waitFor();
  await look('employees-out', page);
  await press('Continue');
  await see('Ready to take');
  await say('In scope now');
  await look('finish', page);

  personio.control({ fault: stuck });
  await press('Start reading');
  await say('100 of 240 people');
  await look('sync', page);
  const popup = await world.popup();
  await on(popup).see('Reading Personio');
  await look('popup-reading', popup);
  await popup.close();
  await page.bringToFront();
  await press('Stop');
  await see('Reading was stopped');
  await look('sync-stopped', page);
  personio.control({ fault: null });
  await press('Read again');
  await see('240 people read');
  await look('sync-done', page);
};
