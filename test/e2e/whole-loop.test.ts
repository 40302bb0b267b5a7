import { expect } from 'vitest';
import { employedIn, nameOf } from './company.ts';
import { on } from './screen.ts';
import { test } from './test.ts';

test('an admin connects Personio from inside the manager site, and the people appear there', async ({
  world,
}) => {
  const personio = world.simulators.personio;
  const engineers = employedIn('Engineering');
  const somebody = nameOf(engineers.at(-1)!);
  const { page, panel } = await world.visitPanel();
  const { see, say, press, follow, field } = on(panel);

  await see('Pair this browser with your Rollcall backend');
  await world.pair();

  const everyHris = panel.getByRole('list', { name: '35 HR systems' });
  await everyHris.waitFor();
  expect(await everyHris.getByRole('button').count()).toBe(35);
  const search = panel.getByRole('searchbox', { name: 'Search HR systems' });
  await search.fill('sapling');
  await panel.getByRole('button', { name: 'Kallidus (Sapling)' }).waitFor();
  await search.fill('');
  await search.fill('person');
  await panel.getByRole('button', { name: /^Personio/ }).click();

  await see('What Rollcall reads from Personio');
  await say('Employees: Read');
  await follow('Continue');

  await see('Let Rollcall read Personio');
  await field('Client ID').fill(personio.credentials['clientId']!);
  await field('Client secret').fill('papi-of-somebody-else');
  await press('Check and continue');
  await say(/Personio refuses the credentials.*Client secret/);
  expect(await field('Client secret').getAttribute('aria-invalid')).toBe('true');
  await field('Client secret').fill(personio.credentials['clientSecret']!);
  await press('Check and continue');

  await see('Who becomes a user?');
  await panel.getByRole('combobox', { name: 'Attribute' }).fill('Depart');
  await panel.getByRole('option', { name: 'Department' }).click();
  await press('Add a value');
  const offered = panel.getByRole('option', { name: 'Engineering' });
  expect(await offered.textContent()).toBe(`Engineering${engineers.length}`);
  await offered.click();
  await offered.press('Escape');
  await say(`${engineers.length} of 240 people in scope.`);
  await say('Employees in Engineering.');
  const people = panel.getByRole('region', { name: 'Who is in, who is out' });
  await people.getByRole('searchbox').fill(somebody);
  await people.getByRole('listitem').filter({ hasText: somebody }).waitFor();
  await people.getByRole('tab', { name: 'Out' }).click();
  await people.getByRole('searchbox').fill('Hofmann');
  await people.getByText('Lena Hofmann').waitFor();
  await people.getByText('department is Engineering').first().waitFor();
  await press('Continue');

  await see(`Ready to take ${engineers.length} employees in`);
  personio.control({ fault: { name: '503-once', at: 2, times: 1000, retryAfter: 1 } });
  await press('Start reading');
  await see('Reading employees from Personio');
  await say('100 of 240 people');
  await page.close();

  const later = await world.visitPanel();
  const again = on(later.panel);
  await again.see('Reading employees from Personio');
  personio.control({ fault: null });
  await again.see(`240 people read, ${engineers.length} in scope`);
  const badge = () => later.panel.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe('!');
  await again.follow('Map attributes');

  await again.see('Which field goes where?');
  await later.panel.getByRole('combobox', { name: 'Source of Group' }).fill('expr');
  await later.panel.getByRole('option', { name: 'An expression' }).click();
  await again.field('Expression for Group').fill('uper(department)');
  await again.say('Character 1: There is no function “uper”. Did you mean “upper”?');
  await again.press('Use “upper”');
  await later.panel.getByText('ENGINEERING').first().waitFor();
  await again.press('Save and see the plan');

  await again.see('The first plan');
  await again.row(`Joins ${somebody}`).getByText('New user in ENGINEERING').waitFor();
  expect(world.backend.users()).toEqual([]);
  await again.press(`Start with ${engineers.length} users`);

  await again.see(`${engineers.length} users are in step with Personio`);
  await later.page.getByRole('link', { name: 'People' }).click();
  await later.page.getByText(`${engineers.length} of ${engineers.length}`).waitFor();
  await later.page.getByRole('cell', { name: somebody }).waitFor();
});
